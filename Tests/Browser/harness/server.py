"""A small server for built sites: folders under paths, pages for folders, 404.html, right types, the policy."""

import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".xml": "application/xml", ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp",
    ".woff2": "font/woff2", ".ico": "image/x-icon", ".webmanifest": "application/manifest+json",
    ".ics": "text/calendar; charset=utf-8", ".vcf": "text/vcard; charset=utf-8", ".pdf": "application/pdf",
}

# What the portal promises to be content with, on every page and without exceptions.
POLICY = "default-src 'self'"


class Server:
    """Serves each of several folders below a path of its own (`/cchc/`)."""

    def __init__(self, policy: str | None = POLICY):
        self.folders: dict[str, Path] = {}
        folders = self.folders

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = unquote(urlsplit(self.path).path)
                for base, folder in folders.items():
                    if path.startswith(base):
                        return self.answer(folder.resolve(), path[len(base):])
                self.send(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"nothing here")

            do_HEAD = do_GET

            def answer(self, folder: Path, name: str):
                found = (folder / name).resolve()
                if not found.is_relative_to(folder):
                    return self.send(HTTPStatus.FORBIDDEN, TYPES[".txt"], b"outside")
                if found.is_dir():
                    if name and not name.endswith("/"):
                        return self.send(HTTPStatus.MOVED_PERMANENTLY, TYPES[".txt"], b"", urlsplit(self.path).path + "/")
                    found /= "index.html"
                if found.is_file():
                    kind = TYPES.get(found.suffix.lower(), "application/octet-stream")
                    return self.send(HTTPStatus.OK, kind, found.read_bytes())
                missing = folder / "404.html"
                self.send(HTTPStatus.NOT_FOUND, TYPES[".html"], missing.read_bytes() if missing.is_file() else b"404")

            def send(self, status: HTTPStatus, kind: str, body: bytes, location: str | None = None):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                if policy:
                    self.send_header("Content-Security-Policy", policy)
                if "/assets/" in self.path:  # under names with a hash of what they hold
                    self.send_header("Cache-Control", "public, max-age=31536000, immutable")
                if location:
                    self.send_header("Location", location)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}"

    def close(self):
        self.http.shutdown()
        self.http.server_close()
