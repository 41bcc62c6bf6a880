"""Points up42-py at a sandbox: only its three host functions are replaced, nothing else of it."""

import os

os.environ.setdefault("UP42_DISABLE_VERSION_CHECK", "True")

from up42 import host  # noqa: E402


def redirect(base_url):
    base = base_url.rstrip("/")
    oidc = base + "/realms/public/protocol/openid-connect"
    host.endpoint = lambda path: base + path
    host.token_endpoint = lambda: oidc + "/token"
    host.user_info_endpoint = lambda: oidc + "/userinfo"
