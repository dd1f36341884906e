"""Runs a VM test's script on machines that are only thought of: `open` says who reaches what.

Reads {"script", "machines": {name: address}, "open": [[name, address, protocol, port]]} and prints the
checks that were made; a check that fails ends the script with an error.
"""

import json
import re
import sys
from contextlib import contextmanager

given = json.load(sys.stdin)
reaches = {tuple(one) for one in given["open"]}
asked = []
heard = {}


class Machine:
    def __init__(self, name):
        self.name = name

    def run(self, command):
        tcp = re.search(r"</dev/tcp/([^/ ]+)/(\d+)'", command)
        if tcp:
            return (self.name, tcp[1], "tcp", int(tcp[2])) in reaches, ""
        sent = re.search(r"echo (\S+) \| socat .*UDP-SENDTO:\[?([^\]]+?)\]?:(\d+)$", command)
        if sent:
            name, address, port = sent[1], sent[2], int(sent[3])
            if address == "127.0.0.1":
                heard.setdefault((self.name, port), []).append(name)
            else:
                target = next(to for to, own in given["machines"].items() if own == address)
                if (self.name, address, "udp", port) in reaches:
                    heard.setdefault((target, port), []).append(name)
            return True, ""
        seen = re.search(r"^(cat|grep -qx (\S+)) /tmp/udp-(\d+)$", command)
        if seen:
            names = heard.get((self.name, int(seen[3])), [])
            return seen[2] is None or seen[2] in names, "\n".join(names)
        return True, ""

    def execute(self, command):
        done, output = self.run(command)
        return (0 if done else 1), output

    def succeed(self, command):
        done, output = self.run(command)
        assert done, f"{self.name}: {command} fails"
        return output

    def fail(self, command):
        assert not self.run(command)[0], f"{self.name}: {command} succeeds"

    def wait_until_succeeds(self, command, timeout=900):
        return self.succeed(command)

    def wait_for_unit(self, unit):
        pass

    def log(self, message):
        pass


@contextmanager
def subtest(name):
    asked.append(name)
    yield


machines = [Machine(name) for name in given["machines"]]
exec(
    compile(given["script"], "testScript", "exec"),
    {"machines": machines, "start_all": lambda: None, "subtest": subtest},
)
print(json.dumps(asked))
