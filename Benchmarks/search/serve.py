"""A small static server that counts what it sends, as a well set up host would send it."""

import gzip
import hashlib
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".xml": "application/xml", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8", ".woff2": "font/woff2", ".png": "image/png",
}
SMALLER = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".csv"}
NAMED_BY_CONTENT = re.compile(r"[.\-_/][0-9a-f]{7,}\.[a-z_0-9]+$")


class Server:
    """Serves a folder on a free port of this machine until it is closed."""

    def __init__(self, folder):
        self.folder, self.kept, self.sent, self.requests = Path(folder).resolve(), {}, 0, []
        self.lock, self.open, self.last = threading.Lock(), 0, time.monotonic()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self):
                server.answer(self)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def take(self):
        """Bytes sent since the last call, heads included, and what was asked for."""
        with self.lock:
            taken = self.sent, self.requests
            self.sent, self.requests = 0, []
        return taken

    def settle(self, quiet=0.15, patience=10):
        """Waits until nothing has been asked for a while."""
        end = time.monotonic() + patience
        while time.monotonic() < end and (self.open or time.monotonic() - self.last < quiet):
            time.sleep(0.02)

    def body(self, path):
        """Bytes of a file as they are sent, whether they are compressed, and their tag."""
        if path not in self.kept:
            file = (self.folder / unquote(path).lstrip("/")).resolve()
            if file.is_dir():
                file /= "index.html"
            if not file.is_relative_to(self.folder) or not file.is_file():
                self.kept[path] = None
            else:
                content = file.read_bytes()
                packed = file.suffix in SMALLER and len(content) > 200
                tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
                body = gzip.compress(content, 9, mtime=0) if packed else content
                self.kept[path] = body, packed, tag, TYPES.get(file.suffix, "application/octet-stream")
        return self.kept[path]

    def answer(self, request):
        path = urlsplit(request.path).path
        with self.lock:
            self.open += 1
        try:
            self.send(request, path)
        finally:
            with self.lock:
                self.open, self.last = self.open - 1, time.monotonic()

    def send(self, request, path):
        found = self.body(path)
        if found is None:
            head, body = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", b""
        else:
            body, packed, tag, kind = found
            # What has its content's hash in its name is kept for good, all else asked for again.
            keep = "public, max-age=31536000, immutable" if NAMED_BY_CONTENT.search(path) else "no-cache"
            lines = [f"Content-Type: {kind}", f"ETag: {tag}", f"Cache-Control: {keep}"]
            if packed:
                lines += ["Content-Encoding: gzip", "Vary: Accept-Encoding"]
            status = "200 OK"
            if request.headers.get("If-None-Match") == tag:
                status, body = "304 Not Modified", b""
            else:
                lines.append(f"Content-Length: {len(body)}")
            head = "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""])
        sent = head.encode() + body
        with self.lock:
            self.sent += len(sent)
            self.requests.append((path, len(sent)))
        request.wfile.write(sent)
