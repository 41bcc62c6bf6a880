"""What all judges share: the sandbox's control plane, and the counting of checks."""

import json
import sys
import urllib.request


class Judge:
    def __init__(self, name, url):
        self.name = name
        self.url = url
        self.checks = 0
        self.check(self.is_there(), f"no sandbox answers at {url}")

    def is_there(self):
        try:
            return self.control("/")["sandbox"] == "Swath"
        except OSError:
            return False

    def check(self, condition, what):
        """Counts a check; the first that fails ends the run with what it was about."""
        self.checks += 1
        if not condition:
            print(f"{self.name}: {what}", file=sys.stderr)
            sys.exit(1)

    def equal(self, seen, wanted, what):
        self.check(seen == wanted, f"{what}: {seen!r} is not {wanted!r}")

    def control(self, path, body=None, method=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.url + "/_sandbox" + path,
            data=data,
            method=method,
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def advance(self, seconds):
        self.control("/advance", {"seconds": seconds})

    def token(self):
        state = self.control("/")
        form = (
            "grant_type=password&client_id=up42-sdk&scope=openid"
            f"&username={state['username']}&password={state['password']}"
        )
        request = urllib.request.Request(
            self.url + "/realms/public/protocol/openid-connect/token",
            data=form.encode(),
        )
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())["access_token"]

    def get(self, path):
        request = urllib.request.Request(
            path if path.startswith("http") else self.url + path,
            headers={"Authorization": "Bearer " + self.token()},
        )
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())

    def done(self):
        print(f"{self.name}: {self.checks} checks")
