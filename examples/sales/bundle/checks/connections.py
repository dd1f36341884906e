import json

# Whom each endpoint lets in: host, address, protocol, port, unit and callers; `bare` where the
# service may not run with what the test has in place of secrets and images.
endpoints = json.loads(@endpoints@)

by_name = {machine.name: machine for machine in machines}


def listening(port):
    return f"ss -Hltn 'sport = :{port}' | grep -q ."


def settle(endpoint):
    """Waits until the service listens. A stand-in takes the place of one that cannot run here: the
    firewall is asked all the same."""
    machine, port = by_name[endpoint["host"]], endpoint["port"]
    if not endpoint["bare"]:
        machine.wait_until_succeeds(listening(port), timeout=300)
        return
    status, _ = machine.execute(f'timeout 60 sh -c "until {listening(port)}; do sleep 1; done"')
    if status != 0:
        machine.log(f"nothing listens on port {port}: a stand-in does")
        listen = f"TCP6-LISTEN:{port},ipv6only=0,fork,reuseaddr OPEN:/dev/null"
        machine.succeed(f"systemd-run --unit=stand-in-{port} $(command -v socat) {listen}")
        machine.wait_until_succeeds(listening(port))


def check_tcp(endpoint):
    host, address, port = endpoint["host"], endpoint["address"], endpoint["port"]
    for name, machine in by_name.items():
        if name == host:
            continue
        probe = f"timeout 5 bash -c '</dev/tcp/{address}/{port}'"
        drawn = name in endpoint["callers"]
        with subtest(f"{name} {'reaches' if drawn else 'does not reach'} {host} on TCP port {port}"):
            if drawn:
                machine.succeed(probe)
            else:
                machine.fail(probe)


def check_udp(endpoint):
    """A datagram has no answer that every service gives: a listener in place of the service writes
    down who comes through."""
    host, address, port = endpoint["host"], endpoint["address"], endpoint["port"]
    target = by_name[host]
    heard = f"/tmp/udp-{port}"
    listen = f"UDP6-RECV:{port},ipv6only=0,reuseaddr OPEN:{heard},creat,append"
    target.execute(f"systemctl stop {endpoint['unit']}")
    target.succeed(f"systemd-run --unit=udp-{port} $(command -v socat) -u {listen}")
    target.wait_until_succeeds(f"ss -Hlun 'sport = :{port}' | grep -q .")
    to = f"[{address}]" if ":" in address else address
    others = [name for name in by_name if name != host]
    # Those who should not come through go first, and the machine itself last.
    for name in sorted(others, key=lambda name: name in endpoint["callers"]):
        by_name[name].execute(f"echo {name} | socat -u - UDP-SENDTO:{to}:{port}")
    target.succeed(f"echo {host} | socat -u - UDP-SENDTO:127.0.0.1:{port}")
    drawn = endpoint["callers"] + [host]
    for name in drawn:
        with subtest(f"{name} reaches {host} on UDP port {port}"):
            target.wait_until_succeeds(f"grep -qx {name} {heard}", timeout=30)
    with subtest(f"nobody else reaches {host} on UDP port {port}"):
        came = target.succeed(f"cat {heard}").split()
        assert set(came) == set(drawn), f"{came} came through"


start_all()
for machine in machines:
    machine.wait_for_unit("multi-user.target")

for endpoint in endpoints:
    if endpoint["protocol"] == "tcp":
        settle(endpoint)

for endpoint in endpoints:
    if endpoint["protocol"] == "tcp":
        check_tcp(endpoint)
    else:
        check_udp(endpoint)
