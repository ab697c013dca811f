"""A list of checks, one line each: ok, FAIL or skip."""

import os
import sys
import traceback

CONNINFO = " ".join(
    f"{key}={os.environ[variable]}"
    for key, variable in [
        ("host", "PGHOST"),
        ("port", "PGPORT"),
        ("user", "PGUSER"),
        ("password", "PGPASSWORD"),
        ("dbname", "PGDATABASE"),
        ("sslmode", "PGSSLMODE"),
    ]
)
_checks = []


def check(function):
    """Registers a check; its name is the function's."""
    _checks.append(function)
    return function


def run(client):
    """Runs every check in order, one failure not stopping the others."""
    for function in _checks:
        name = f"{client} {function.__name__.replace('_', ' ')}"
        try:
            function()
        except Exception as error:  # any reason is reported
            text = " ".join(str(error).split())[:300]
            if isinstance(error, AssertionError):
                text = traceback.extract_tb(error.__traceback__)[-1].line + " " + text
            print(f"FAIL {name}: {type(error).__name__} {text}")
        else:
            print(f"ok   {name}")
        sys.stdout.flush()
