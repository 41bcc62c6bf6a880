#!/usr/bin/env python3
"""How fast the sandbox answers, beside WireMock that serves the same bodies as fixed texts.

    python3 src/bench/sandbox_rate.py [--jar target/swath.jar] [--rounds 5] [--seconds 4]

Asks for one job and for a page of 100 jobs, turn about, over eight kept connections; the sandbox
checks the token and finds its answer anew each time, WireMock matches the address. Then the time
from each server's start to its first answer. Prints medians, and ratios taken round by round.
"""

import argparse
import json
import re
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PEER = "org.wiremock:wiremock-standalone:3.13.2"
CONNECTIONS = 8


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", default=str(ROOT / "target" / "swath.jar"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder), peer())


def peer():
    place = ROOT / ".venv" / "wiremock"
    jars = list(place.glob("*.jar"))
    if not jars:
        copy = ["mvn", "-B", "-q", "dependency:copy", f"-Dartifact={PEER}", f"-DoutputDirectory={place}"]
        subprocess.run(copy, cwd=ROOT, check=True)
        jars = list(place.glob("*.jar"))
    return jars[0]


def measure(options, folder, wiremock):
    sandbox_line = ["java", "-jar", options.jar, "sandbox"]
    sandbox = subprocess.Popen(sandbox_line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    server = None
    try:
        words = "".join(sandbox.stdout.readline() for _ in range(3))
        url = re.search(r"http://\S+", words)[0]
        token = log_in(url, words)
        page = "/v2/processing/jobs?limit=100"
        jobs = json.loads(get(url + page, token))["jobs"]
        assert len(jobs) == 100, f"a page of {len(jobs)} jobs"
        paths = {"one job": "/v2/processing/jobs/" + jobs[0]["jobID"], "a page of 100 jobs": page}
        stub(folder, {path: get(url + path, token) for path in paths.values()})
        port = free_port()
        wiremock_line = [
            "java", "-jar", str(wiremock), "--port", str(port), "--root-dir", str(folder), "--disable-banner",
            "--no-request-journal", "--use-chunked-encoding", "never",
        ]  # fmt: skip
        other = f"http://127.0.0.1:{port}"
        server = subprocess.Popen(wiremock_line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        first_answer(other + page)
        for name, path in paths.items():
            assert json.loads(get(other + path, token)) == json.loads(get(url + path, token))
            rates(name, path, url, other, token, options)
        for process in (server, sandbox):
            process.terminate()
            process.wait()
        cold(options.rounds, sandbox_line, wiremock_line)
    finally:
        for process in (sandbox, server):
            if process is not None:
                process.terminate()
                process.wait()


def log_in(url, words):
    form = {
        "grant_type": "password",
        "client_id": "up42-sdk",
        "username": re.search(r"username (\S+)", words)[1],
        "password": re.search(r"password (\S+)", words)[1],
    }
    address = url + "/realms/public/protocol/openid-connect/token"
    with urllib.request.urlopen(address, urllib.parse.urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


def get(address, token):
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


def stub(folder, bodies):
    (folder / "mappings").mkdir()
    for number, (path, body) in enumerate(bodies.items()):
        length = str(len(body.encode()))
        headers = {"Content-Type": "application/json", "Content-Length": length}
        mapping = {
            "request": {"method": "GET", "url": path},
            "response": {"status": 200, "headers": headers, "body": body},
        }
        (folder / "mappings" / f"{number}.json").write_text(json.dumps(mapping))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def rates(name, path, url, other, token, options):
    mine, theirs = [], []
    for _ in range(2):  # until both are compiled
        rate(url + path, token, options.seconds), rate(other + path, token, options.seconds)
    for _ in range(options.rounds):
        mine.append(rate(url + path, token, options.seconds))
        theirs.append(rate(other + path, token, options.seconds))
    ratio = statistics.median(a / b for a, b in zip(mine, theirs))
    print(
        f"{name}: sandbox {statistics.median(mine):.0f} requests/s, WireMock"
        f" {statistics.median(theirs):.0f} requests/s, ratio {ratio:.2f}",
        flush=True,
    )


def rate(address, token, seconds):
    source = str(ROOT / "src" / "bench" / "Load.java")
    line = ["java", "-XX:TieredStopAtLevel=1", source, address, token, str(CONNECTIONS), str(seconds)]
    return float(subprocess.run(line, check=True, capture_output=True, text=True).stdout)


def cold(rounds, sandbox_line, wiremock_line):
    port = wiremock_line[wiremock_line.index("--port") + 1]
    lines = {"sandbox": sandbox_line + ["--port", port], "WireMock": wiremock_line}
    times = {name: [] for name in lines}
    for _ in range(rounds):
        for name, line in lines.items():
            began = time.monotonic()
            process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            first_answer(f"http://127.0.0.1:{port}/v2/processing/jobs?limit=100")
            times[name].append((time.monotonic() - began) * 1000)
            process.terminate()
            process.wait()
    ratio = statistics.median(a / b for a, b in zip(times["sandbox"], times["WireMock"]))
    words = ", ".join(f"{name} {statistics.median(values):.0f} ms" for name, values in times.items())
    print(f"start to first answer: {words}, ratio {ratio:.2f}")


def first_answer(address):
    """Waits for any answer, a refusal too."""
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).read()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.002)


if __name__ == "__main__":
    main()
