"""What `mocban ci` prints is what GitHub Actions and GitLab CI/CD take, by the schemas that are kept for both."""

import subprocess
import sys

import pytest

from harness.program import mocban

SCHEMAS = {
    "github": ["--builtin-schema", "vendor.github-workflows"],
    "gitlab": ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}


def faults(host: str, text: str, tmp_path) -> str:
    file = tmp_path / f"{host}.yml"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *SCHEMAS[host], str(file)], capture_output=True, text=True, timeout=60, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def printed(*words: str) -> str:
    return subprocess.run([mocban(), "ci", *words], capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.mark.parametrize("host", SCHEMAS)
@pytest.mark.parametrize("site", [".", "cong/tin"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_fits_the_schema(host, site, lang, tmp_path):
    assert faults(host, printed(host, "--site", site, "--lang", lang), tmp_path) == ""


@pytest.mark.parametrize("host", SCHEMAS)
def test_would_find(host, tmp_path):
    """The schemas themselves are awake."""
    assert faults(host, printed(host).replace("  script:", "  skript:").replace("runs-on:", "runs-onn:"), tmp_path)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_hook_is_shell(lang, tmp_path):
    file = tmp_path / "pre-commit"
    file.write_text(printed("pre-commit", "--lang", lang), encoding="utf-8")
    assert subprocess.run(["sh", "-n", str(file)], capture_output=True, text=True, timeout=60, check=False).stderr == ""
