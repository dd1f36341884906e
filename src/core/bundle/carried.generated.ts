// Generated from nix/ by `npm run carry`; edit the files there.

/** The Nix files that every bundle carries unchanged, by their path in the bundle. */
export const CARRIED: Readonly<Record<string, string>> = {
  'checks/connections.nix': `# Boots every machine on one network: each drawn connection is made, and no other. What the machines
# have of real interfaces, VLANs and tunnels is left out: all of it leads to the firewall and to the
# addresses on which services listen, and those are what is asked.
{ machines, self }:
{ lib, pkgs, ... }:
let
  names = lib.attrNames machines;
  secrets = if builtins.pathExists ../secrets then import ../secrets else { };
  inherit (self.nixosConfigurations.\${lib.head names}.config) cim;

  # Of a flake that computes its machines.
  drawing = self.lib.fromEvents (self + "/domain-events.json");

  # No machine of a drawing is called so.
  stranger = "a_stranger";
  everybody = names ++ [ stranger ];

  # Addresses on the test's network: those of the drawing, and some for whom DHCP would give one.
  spare = lib.listToAttrs (
    lib.imap1 (n: name: lib.nameValuePair name "192.168.1.\${toString n}") everybody
  );
  addressOf =
    name:
    if name == stranger || cim.hosts.\${name}.address == null then
      spare.\${name}
    else
      cim.hosts.\${name}.address;

  isIPv6 = lib.hasInfix ":";
  alone = address: {
    inherit address;
    prefixLength = if isIPv6 address then 128 else 32;
  };

  # Every other machine is a neighbour, whatever networks the addresses are from.
  onTestNetwork =
    name:
    let
      address = addressOf name;
      others = map addressOf (lib.remove name everybody);
      own = test: lib.optional (test address) (alone address);
      isIPv4 = address: !isIPv6 address;
    in
    {
      virtualisation.vlans = [ 1 ];
      environment.systemPackages = [ pkgs.socat ];
      networking = {
        useDHCP = lib.mkForce false;
        defaultGateway = lib.mkForce null;
        defaultGateway6 = lib.mkForce null;
        vlans = lib.mkForce { };
        bridges = lib.mkForce { };
        nat.enable = lib.mkForce false;
        primaryIPAddress = lib.mkForce address;
        interfaces = lib.mkForce {
          eth1 = {
            ipv4 = {
              addresses = own isIPv4;
              routes = map alone (lib.filter isIPv4 others);
            };
            ipv6 = {
              addresses = own isIPv6;
              routes = map alone (lib.filter isIPv6 others);
            };
          };
        };
      };
    };

  # Thirty-two bytes in base64: a password, and a key as well.
  value = "dGhpcyBpcyBub3QgYSBzZWNyZXQsIGJ1dCBhIHRlc3Q=";
  contentOf =
    {
      variables ? [ ],
      ...
    }:
    if variables == [ ] then
      value
    else
      lib.concatMapStringsSep "\\\\n" (name: "\${name}=\${value}") variables;
  standIns = lib.mapAttrsToList (
    path: secret: "f \${lib.replaceStrings [ "%" ] [ "%%" ] path} 0444 root root - \${contentOf secret}"
  );

  node = name: machine: {
    imports = [
      self.inputs.home-manager.nixosModules.home-manager
      (self.nixosModules.base or { })
      (machine.module or drawing.machineModules.\${name})
      (onTestNetwork name)
    ];
    # Nothing here can decrypt: stand-ins take the place of secrets.
    disabledModules = [ ../modules/secrets.nix ];

    cim.hosts = lib.genAttrs names (other: {
      address = lib.mkForce (addressOf other);
      interface = lib.mkForce "eth1";
      networks = lib.mkForce { };
      tunnels = lib.mkForce { };
      type = lib.mkForce "server";
      uplink = lib.mkForce null;
    });

    virtualisation = {
      memorySize = if cim.hosts.\${name}.memory == null then 2048 else cim.hosts.\${name}.memory;
      # Their images are elsewhere.
      oci-containers.containers = lib.mkForce { };
    };
    systemd.tmpfiles.rules = standIns (secrets.\${name} or { });
  };

  # Who connects to what, by machine, protocol and port: several services may share one.
  domains = lib.filterAttrs (_: domain: domain.enable) cim.domains;
  reach = import ../lib/reach.nix { inherit lib; } domains;
  services = map (service: service // { reaches = reach.reachedBy service; }) reach.services;
  # SSH is for people, who come from anywhere.
  isOpen =
    {
      host,
      port,
      public,
      ...
    }:
    let
      inherit (self.nixosConfigurations.\${host}.config.services) openssh;
    in
    public || openssh.enable && lib.elem port openssh.ports;
  callersOf =
    service:
    if isOpen service then
      everybody
    else
      map (client: client.host) (lib.filter (client: lib.elem service.id client.reaches) services);
  needsMore =
    service:
    service.kind == "container"
    || lib.any (secret: lib.elem service.id secret.services) (
      lib.attrValues (secrets.\${service.host} or { })
    );
  endpointsOf =
    service:
    map (protocol: {
      inherit protocol;
      inherit (service) host port unit;
      address = addressOf service.host;
      callers = lib.remove service.host (callersOf service);
      bare = needsMore service;
    }) (lib.optionals (service.port != null) service.protocols);
  endpoints =
    lib.mapAttrsToList
      (
        _: same:
        lib.head same
        // {
          callers = lib.sort lib.lessThan (lib.unique (lib.concatMap ({ callers, ... }: callers) same));
          bare = lib.any ({ bare, ... }: bare) same;
        }
      )
      (
        lib.groupBy (one: "\${one.host} \${one.protocol} \${toString one.port}") (
          lib.concatMap endpointsOf services
        )
      );
in
{
  name = "connections";

  # Machines may allow packages that nixpkgs refuses.
  node.pkgsReadOnly = false;

  nodes = lib.mapAttrs node machines // {
    \${stranger} = onTestNetwork stranger;
  };

  testScript =
    lib.replaceStrings [ "@endpoints@" ] [ (lib.strings.toJSON (lib.strings.toJSON endpoints)) ]
      (lib.readFile ./connections.py);
}
`,
  'checks/connections.py': `import json

# Whom each endpoint lets in: host, address, protocol, port, unit and callers; \`bare\` where the
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
`,
  'checks/default.nix': `# What \`nix flake check\` runs: every machine builds, every file is formatted, the journal means what the
# modules say, and the machines connect as drawn. The last needs all machines to be of one system.
{
  machines,
  pkgs,
  self,
}:
let
  inherit (pkgs) lib;
  inherit (pkgs.stdenv.hostPlatform) system;

  here = lib.filterAttrs (_: machine: machine.system == system) machines;
in
{
  # Not what nixos-generate-config wrote: nobody is to edit that, and it comes unformatted.
  formatting = pkgs.runCommand "formatting" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
    find \${self} -name '*.nix' ! -name hardware-configuration.nix -exec nixfmt --check {} +
    touch $out
  '';
}
// lib.optionalAttrs (machines != { } && builtins.pathExists ./journal.nix) {
  journal = import ./journal.nix { inherit machines pkgs self; };
}
// lib.mapAttrs' (
  name: _:
  lib.nameValuePair "host-\${name}" self.nixosConfigurations.\${name}.config.system.build.toplevel
) here
// lib.optionalAttrs (here != { } && lib.attrNames here == lib.attrNames machines) {
  connections = pkgs.testers.runNixOSTest (import ./connections.nix { inherit machines self; });
}
`,
  'checks/journal.nix': `# The journal, folded by the library, means what the modules say.
{
  machines,
  pkgs,
  self,
}:
let
  inherit (pkgs) lib;

  hostName = lib.head (lib.attrNames machines);
  written = self.nixosConfigurations.\${hostName}.config.cim;

  folded = self.lib.fromEvents ../domain-events.json;
  evaluated = lib.evalModules {
    modules = [
      ../modules/cim-domain.nix
      {
        options.networking.hostName = lib.mkOption { default = hostName; };
        config = {
          _module.check = false;
          cim = { inherit (folded) domains hosts; };
        };
      }
    ];
  };
  drawn = evaluated.config.cim;
in
assert lib.assertMsg (
  drawn.domains == written.domains
) "domain-events.json and modules/domains disagree about a domain";
assert lib.assertMsg (
  drawn.hosts == written.hosts
) "domain-events.json and modules/topology.nix disagree about a machine";
pkgs.runCommand "journal" { } "touch $out"
`,
  'lib/context.nix': `# What a journal says, as configurations want it.
{
  lib,
  declare,
  deploy,
  eventsOf,
  fold,
  graphOf,
  native,
}:
let
  names = map ({ slug, ... }: slug);
  sorted = list: lib.sort lib.lessThan (lib.unique list);

  kindsOf =
    services:
    sorted (map ({ kind, service, ... }: if kind == null then service.kind else kind.kind) services);
  toolsOf =
    services: sorted (lib.concatMap ({ kind, ... }: if kind == null then [ ] else kind.tools) services);

  noLoad = {
    memory = null;
    clients = 0;
  };

  # The load of a domain's database, and of all the others on its machine.
  databaseOf =
    { services, ... }:
    let
      isDatabase = { kind, host, ... }: host != null && kind.kind == "postgresql";
    in
    (lib.findFirst isDatabase { load = noLoad; } services).load;

  # Settings that the journal leaves to what is there.
  sizesOf =
    { services, ... }:
    bySlug (service: service.sizes) (lib.filter (service: service.sizes or { } != { }) services);

  contextOf =
    domain:
    let
      administrator = lib.head domain.administrators;
      isNamed = domain.administrators != [ ];
    in
    {
      name = domain.slug;
      title = domain.domain.name;
      inherit (domain.domain) purpose constraints;
      administrator = if isNamed then administrator.slug else null;
      email = if isNamed && administrator.email != "" then administrator.email else null;
      services = kindsOf domain.services;
      dependencies = names domain.dependencies;
      tools = toolsOf domain.services;
      database = databaseOf domain;
      sizes = sizesOf domain;
    };

  machineOf = host: {
    inherit (host)
      address
      interface
      prefixLength
      stateVersion
      system
      ;
    services = map ({ path, ... }: path) host.services;
  };

  personOf = person: {
    inherit (person) email keys name;
  };

  applicationsOf =
    deployment:
    let
      applications = lib.filter (
        { kind, ... }: kind != null && kind.kind == "application"
      ) deployment.services;
      named = lib.groupBy ({ slug, ... }: slug) applications;
    in
    lib.sort lib.lessThan (
      map (one: if lib.length named.\${one.slug} == 1 then one.slug else one.instance) applications
    );

  bySlug = f: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (f one)) list);

  # What a drawing without a domain says.
  nothing = {
    name = null;
    title = null;
    purpose = "";
    constraints = { };
    administrator = null;
    email = null;
    services = [ ];
    dependencies = [ ];
    tools = [ ];
    database = noLoad;
    sizes = { };
  };

  read =
    journal:
    let
      graph = fold (eventsOf journal);
      deployment = deploy graph;
      contexts = bySlug contextOf deployment.domains;
      inCreation = lib.sort (a: b: a.domain._order < b.domain._order) deployment.domains;
      outer = lib.filter ({ domain, ... }: domain.parent_domain_id == null) inCreation;
      first = lib.head (outer ++ inCreation);
    in
    {
      inherit contexts deployment graph;
      main = if inCreation == [ ] then nothing else contexts.\${first.slug};
    };

  load =
    {
      journal,
      domain ? null,
    }:
    let
      inherit (read journal) contexts main;
    in
    (if domain == null then main else contexts.\${domain}) // { inherit contexts; };
in
{
  /**
    What a journal means: \`domains\` and \`hosts\` as the modules of a bundle declare them below \`cim\`;
    \`machines\`, \`people\`, \`applications\` and \`tools\`; \`contexts\` of all domains; and of the first
    domain its \`name\`, \`purpose\`, \`administrator\`, \`services\` and \`dependencies\`. Takes a path, or
    what the JSON says. \`graph\` has the elements by their ids. \`nixosModules\`, \`machineModules\` and
    \`homeModules\` are the native options that it means, and \`nixpkgs\` the arguments with which nixpkgs
    is used, of which \`overlays\` is a part.
  */
  fromEvents =
    journal:
    let
      inherit (read journal)
        contexts
        deployment
        graph
        main
        ;
    in
    declare deployment
    // native deployment
    // {
      inherit contexts;
      graph = graphOf graph;
      machines = bySlug machineOf deployment.hosts;
      people = bySlug personOf deployment.people;
      applications = applicationsOf deployment;
      tools = toolsOf deployment.services;
      inherit (main)
        constraints
        dependencies
        name
        purpose
        services
        ;
      administrator = if main.email == null then main.administrator else main.email;
    };

  /**
    The context of a domain: \`name\`, \`purpose\`, \`administrator\` (a Unix user name) with \`email\`,
    \`services\` as kinds, \`dependencies\`, \`tools\`, the load of its \`database\`, and the \`sizes\` of its
    services. As it is, of the first domain in the
    domain-events.json beside this library; called with a journal, or \`{ journal; domain; }\`, of
    that.
  */
  loadDomainContext =
    lib.optionalAttrs (builtins.pathExists ../domain-events.json) (load {
      journal = ../domain-events.json;
    })
    // {
      __functor =
        _: given: load (if lib.isAttrs given && given ? journal then given else { journal = given; });
    };
}
`,
  'lib/data/kinds.json': `{
  "alertmanager": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "alertmanager",
      "alerts",
      "prometheus-alertmanager"
    ],
    "peer": false,
    "port": 9093,
    "portBy": null,
    "portFollows": true,
    "prefix": "ALERTMANAGER",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "prometheus-alertmanager"
    ],
    "unit": "alertmanager.service",
    "workload": false
  },
  "application": {
    "deployed": true,
    "instances": "many",
    "names": [
      "app",
      "application",
      "microservice",
      "service"
    ],
    "peer": false,
    "port": 8080,
    "portBy": null,
    "portFollows": true,
    "prefix": null,
    "ready": null,
    "role": "application",
    "takesMemory": false,
    "tools": [],
    "unit": "@instance@.service",
    "workload": true
  },
  "bird": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "bgp",
      "bird",
      "bird2",
      "ospf",
      "router"
    ],
    "peer": false,
    "port": null,
    "portBy": {
      "key": "protocol",
      "ports": {
        "bgp": 179,
        "ospf": null
      }
    },
    "portFollows": false,
    "prefix": "BIRD",
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "tcpdump"
    ],
    "unit": "bird.service",
    "workload": false
  },
  "caddy": {
    "deployed": true,
    "instances": "many",
    "names": [
      "caddy",
      "caddyserver"
    ],
    "peer": false,
    "port": 80,
    "portBy": null,
    "portFollows": true,
    "prefix": "PROXY",
    "ready": null,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "caddy.service",
    "workload": false
  },
  "cassandra": {
    "advertises": true,
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "apache-cassandra",
      "cassandra"
    ],
    "peer": false,
    "port": 9042,
    "portBy": null,
    "portFollows": true,
    "prefix": "CASSANDRA",
    "ready": null,
    "role": "data",
    "sizes": {
      "max_memory": {
        "least": 256,
        "maximum": 1048576,
        "minimum": 256,
        "of": "memory",
        "parts": [
          {
            "by": 2,
            "most": 1024,
            "times": 1
          },
          {
            "by": 4,
            "most": 8192,
            "times": 1
          }
        ],
        "unknown": 1024
      }
    },
    "takesMemory": true,
    "tools": [
      "cassandra"
    ],
    "unit": "cassandra.service",
    "workload": false
  },
  "clickhouse": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "clickhouse"
    ],
    "peer": false,
    "port": 8123,
    "portBy": null,
    "portFollows": true,
    "prefix": "CLICKHOUSE",
    "ready": null,
    "role": "data",
    "sizes": {
      "max_memory": {
        "least": 64,
        "maximum": 104857600,
        "minimum": 64,
        "of": "memory",
        "parts": [
          {
            "by": 10,
            "times": 9
          }
        ],
        "unknown": 0
      }
    },
    "takesMemory": true,
    "tools": [
      "clickhouse"
    ],
    "unit": "clickhouse.service",
    "workload": false
  },
  "container": {
    "deployed": true,
    "instances": "many",
    "names": [
      "container",
      "docker",
      "image",
      "oci"
    ],
    "peer": false,
    "port": 8080,
    "portBy": null,
    "portFollows": true,
    "prefix": null,
    "ready": null,
    "role": "application",
    "takesMemory": false,
    "tools": [
      "podman"
    ],
    "unit": "podman-@instance@.service",
    "workload": true
  },
  "dnsmasq": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "dns-forwarder",
      "dnsmasq"
    ],
    "peer": false,
    "port": 53,
    "portBy": null,
    "portFollows": true,
    "prefix": "DNS",
    "protocols": [
      "tcp",
      "udp"
    ],
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "dnsutils"
    ],
    "unit": "dnsmasq.service",
    "workload": false
  },
  "envoy": {
    "deployed": true,
    "instances": "many",
    "names": [
      "envoy",
      "envoy-proxy"
    ],
    "peer": false,
    "port": 10000,
    "portBy": null,
    "portFollows": true,
    "prefix": "PROXY",
    "ready": null,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "envoy.service",
    "workload": false
  },
  "etcd": {
    "advertises": true,
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "etcd"
    ],
    "peer": false,
    "port": 2379,
    "portBy": null,
    "portFollows": true,
    "prefix": "ETCD",
    "ready": null,
    "role": "data",
    "takesMemory": false,
    "tools": [
      "etcd"
    ],
    "unit": "etcd.service",
    "workload": false
  },
  "external-system": {
    "deployed": false,
    "instances": "many",
    "names": [
      "external",
      "external system",
      "external-system"
    ],
    "peer": false,
    "port": 443,
    "portBy": null,
    "portFollows": true,
    "prefix": null,
    "ready": null,
    "role": "external",
    "takesMemory": false,
    "tools": [],
    "unit": "@instance@.service",
    "workload": false
  },
  "fail2ban": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "ban",
      "fail2ban",
      "intrusion-prevention"
    ],
    "peer": false,
    "port": null,
    "portBy": null,
    "portFollows": false,
    "prefix": "FAIL2BAN",
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "fail2ban"
    ],
    "unit": "fail2ban.service",
    "workload": false
  },
  "forgejo": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "codeberg",
      "forgejo"
    ],
    "peer": false,
    "port": 3000,
    "portBy": null,
    "portFollows": true,
    "prefix": "GIT",
    "ready": null,
    "role": "application",
    "takesMemory": false,
    "tools": [
      "git"
    ],
    "unit": "forgejo.service",
    "workload": false
  },
  "gitea": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "forge",
      "git",
      "gitea"
    ],
    "peer": false,
    "port": 3000,
    "portBy": null,
    "portFollows": true,
    "prefix": "GIT",
    "ready": null,
    "role": "application",
    "takesMemory": false,
    "tools": [
      "git"
    ],
    "unit": "gitea.service",
    "workload": false
  },
  "grafana": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "grafana"
    ],
    "peer": false,
    "port": 3000,
    "portBy": null,
    "portFollows": true,
    "prefix": "GRAFANA",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [],
    "unit": "grafana.service",
    "workload": false
  },
  "haproxy": {
    "deployed": true,
    "instances": "many",
    "names": [
      "haproxy",
      "lb",
      "load-balancer"
    ],
    "peer": false,
    "port": 80,
    "portBy": null,
    "portFollows": true,
    "prefix": "PROXY",
    "ready": null,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "haproxy.service",
    "workload": false
  },
  "harmonia": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "binary-cache",
      "harmonia",
      "nix-cache"
    ],
    "peer": false,
    "port": 5000,
    "portBy": null,
    "portFollows": true,
    "prefix": "NIX_CACHE",
    "ready": null,
    "role": "storage",
    "takesMemory": false,
    "tools": [],
    "unit": "harmonia.service",
    "workload": false
  },
  "hydra": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "ci",
      "continuous-integration",
      "hydra"
    ],
    "peer": false,
    "port": 3000,
    "portBy": null,
    "portFollows": true,
    "prefix": "HYDRA",
    "ready": null,
    "role": "application",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "hydra-server.service",
    "workload": false
  },
  "influxdb": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "influx",
      "influxdb",
      "influxdb2"
    ],
    "peer": false,
    "port": 8086,
    "portBy": null,
    "portFollows": true,
    "prefix": "INFLUX",
    "ready": null,
    "role": "data",
    "takesMemory": false,
    "tools": [
      "influxdb2-cli"
    ],
    "unit": "influxdb2.service",
    "workload": false
  },
  "kafka": {
    "advertises": true,
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "apache-kafka",
      "kafka"
    ],
    "peer": false,
    "port": 9092,
    "portBy": null,
    "portFollows": true,
    "prefix": "KAFKA",
    "ready": null,
    "role": "messaging",
    "sizes": {
      "max_memory": {
        "least": 128,
        "maximum": 1048576,
        "minimum": 128,
        "of": "memory",
        "parts": [
          {
            "by": 4,
            "most": 6144,
            "times": 1
          }
        ],
        "unknown": 1024
      }
    },
    "takesMemory": true,
    "tools": [
      "apacheKafka"
    ],
    "unit": "apache-kafka.service",
    "workload": false
  },
  "kea": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "dhcp",
      "dhcp4",
      "dhcpd",
      "kea"
    ],
    "peer": false,
    "port": 67,
    "portBy": null,
    "portFollows": false,
    "prefix": "DHCP",
    "protocols": [
      "udp"
    ],
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "kea"
    ],
    "unit": "kea-dhcp4-server.service",
    "workload": false
  },
  "keepalived": {
    "deployed": true,
    "instances": "many",
    "names": [
      "failover",
      "keepalived",
      "virtual-ip",
      "vrrp"
    ],
    "peer": false,
    "port": null,
    "portBy": null,
    "portFollows": false,
    "prefix": "VIRTUAL",
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "tcpdump"
    ],
    "unit": "keepalived.service",
    "workload": false
  },
  "keycloak": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "iam",
      "keycloak",
      "oidc",
      "sso"
    ],
    "peer": false,
    "port": 8080,
    "portBy": null,
    "portFollows": true,
    "prefix": "OIDC",
    "ready": null,
    "role": "identity",
    "sizes": {
      "max_memory": {
        "least": 256,
        "maximum": 1048576,
        "minimum": 256,
        "of": "memory",
        "parts": [
          {
            "by": 10,
            "times": 7
          }
        ],
        "unknown": 512
      }
    },
    "takesMemory": true,
    "tools": [
      "curl"
    ],
    "unit": "keycloak.service",
    "workload": false
  },
  "lldap": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "directory",
      "ldap",
      "lldap"
    ],
    "peer": false,
    "port": 3890,
    "portBy": null,
    "portFollows": true,
    "prefix": "LDAP",
    "ready": null,
    "role": "identity",
    "takesMemory": false,
    "tools": [
      "openldap"
    ],
    "unit": "lldap.service",
    "workload": false
  },
  "loki": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "grafana-loki",
      "logs",
      "loki"
    ],
    "peer": false,
    "port": 3100,
    "portBy": null,
    "portFollows": true,
    "prefix": "LOKI",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "loki.service",
    "workload": false
  },
  "mariadb": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "maria",
      "mariadb",
      "mysql"
    ],
    "peer": true,
    "port": 3306,
    "portBy": null,
    "portFollows": true,
    "prefix": "MYSQL",
    "ready": null,
    "role": "data",
    "sizes": {
      "max_connections": {
        "and": 10,
        "each": 20,
        "least": 151,
        "maximum": 100000,
        "minimum": 10,
        "of": "clients"
      },
      "max_memory": {
        "least": 32,
        "maximum": 1048576,
        "minimum": 5,
        "of": "memory",
        "parts": [
          {
            "by": 10,
            "times": 7
          }
        ],
        "unknown": 128
      }
    },
    "takesMemory": true,
    "tools": [
      "mariadb"
    ],
    "unit": "mysql.service",
    "workload": false
  },
  "meilisearch": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "meili",
      "meilisearch"
    ],
    "peer": false,
    "port": 7700,
    "portBy": null,
    "portFollows": true,
    "prefix": "MEILISEARCH",
    "ready": null,
    "role": "data",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "meilisearch.service",
    "workload": false
  },
  "memcached": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "memcache",
      "memcached"
    ],
    "peer": false,
    "port": 11211,
    "portBy": null,
    "portFollows": true,
    "prefix": "MEMCACHED",
    "ready": null,
    "role": "data",
    "sizes": {
      "max_memory": {
        "least": 16,
        "maximum": 1048576,
        "minimum": 1,
        "of": "memory",
        "parts": [
          {
            "by": 4,
            "times": 3
          }
        ],
        "unknown": 64
      }
    },
    "takesMemory": true,
    "tools": [
      "netcat"
    ],
    "unit": "memcached.service",
    "workload": false
  },
  "minio": {
    "deployed": true,
    "insecurePackages": [
      "minio"
    ],
    "instances": "one-per-host",
    "names": [
      "minio",
      "s3"
    ],
    "peer": false,
    "port": 9000,
    "portBy": null,
    "portFollows": true,
    "prefix": "S3",
    "ready": null,
    "role": "storage",
    "takesMemory": false,
    "tools": [
      "s5cmd"
    ],
    "unit": "minio.service",
    "workload": false
  },
  "mongodb": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "mongo",
      "mongodb"
    ],
    "peer": false,
    "port": 27017,
    "portBy": null,
    "portFollows": true,
    "prefix": "MONGODB",
    "ready": "@instance@-users.service",
    "role": "data",
    "sizes": {
      "cache": {
        "least": 0,
        "maximum": 10000,
        "minimum": 1,
        "of": "memory",
        "parts": [
          {
            "by": 2048,
            "less": 1024,
            "times": 1
          }
        ],
        "unknown": 1
      }
    },
    "takesMemory": true,
    "tools": [
      "mongosh"
    ],
    "unfreePackages": [
      "mongodb"
    ],
    "unit": "mongodb.service",
    "workload": false
  },
  "mosquitto": {
    "deployed": true,
    "instances": "many",
    "names": [
      "mosquitto",
      "mqtt"
    ],
    "peer": false,
    "port": 1883,
    "portBy": null,
    "portFollows": true,
    "prefix": "MQTT",
    "ready": null,
    "role": "messaging",
    "takesMemory": false,
    "tools": [
      "mosquitto"
    ],
    "unit": "mosquitto.service",
    "workload": false
  },
  "nats": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "jetstream",
      "nats",
      "nats-jetstream",
      "nats-server"
    ],
    "peer": false,
    "port": 4222,
    "portBy": null,
    "portFollows": true,
    "prefix": "NATS",
    "ready": null,
    "role": "messaging",
    "sizes": {
      "max_memory": {
        "least": 16,
        "maximum": 1048576,
        "minimum": 1,
        "of": "memory",
        "parts": [
          {
            "by": 2,
            "times": 1
          }
        ],
        "unknown": 256
      }
    },
    "takesMemory": true,
    "tools": [
      "natscli"
    ],
    "unit": "nats.service",
    "workload": false
  },
  "neo4j": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "graph-database",
      "neo",
      "neo4j"
    ],
    "peer": false,
    "port": 7687,
    "portBy": null,
    "portFollows": true,
    "prefix": "NEO4J",
    "ready": "neo4j-password.service",
    "role": "data",
    "sizes": {
      "max_memory": {
        "least": 256,
        "maximum": 1048576,
        "minimum": 256,
        "of": "memory",
        "parts": [
          {
            "by": 4,
            "most": 16384,
            "times": 1
          }
        ],
        "unknown": 512
      },
      "page_cache": {
        "least": 64,
        "maximum": 1048576,
        "minimum": 8,
        "of": "memory",
        "parts": [
          {
            "by": 2,
            "times": 1
          }
        ],
        "unknown": 512
      }
    },
    "takesMemory": true,
    "tools": [
      "neo4j"
    ],
    "unit": "neo4j.service",
    "workload": false
  },
  "nfs": {
    "deployed": true,
    "instances": "many",
    "names": [
      "network-file-system",
      "nfs",
      "nfs-server"
    ],
    "peer": false,
    "port": 2049,
    "portBy": null,
    "portFollows": false,
    "prefix": "NFS",
    "ready": null,
    "role": "storage",
    "takesMemory": false,
    "tools": [
      "nfs-utils"
    ],
    "unit": "nfs-server.service",
    "workload": false
  },
  "nginx": {
    "deployed": true,
    "instances": "many",
    "names": [
      "nginx",
      "reverse-proxy"
    ],
    "peer": false,
    "port": 80,
    "portBy": null,
    "portFollows": true,
    "prefix": "PROXY",
    "ready": null,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "nginx.service",
    "workload": false
  },
  "nginx-exporter": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "nginx exporter",
      "nginx-exporter",
      "prometheus-nginx-exporter"
    ],
    "peer": false,
    "port": 9113,
    "portBy": null,
    "portFollows": true,
    "prefix": "NGINX_EXPORTER",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "prometheus-nginx-exporter.service",
    "workload": false
  },
  "node-exporter": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "node exporter",
      "node-exporter",
      "prometheus-node-exporter"
    ],
    "peer": false,
    "port": 9100,
    "portBy": null,
    "portFollows": true,
    "prefix": "NODE_EXPORTER",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "prometheus-node-exporter.service",
    "workload": false
  },
  "opensearch": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "elastic",
      "elasticsearch",
      "opensearch"
    ],
    "peer": false,
    "port": 9200,
    "portBy": null,
    "portFollows": true,
    "prefix": "OPENSEARCH",
    "ready": null,
    "role": "data",
    "sizes": {
      "max_memory": {
        "least": 256,
        "maximum": 32768,
        "minimum": 256,
        "of": "memory",
        "parts": [
          {
            "by": 2,
            "most": 31744,
            "times": 1
          }
        ],
        "unknown": 1024
      }
    },
    "takesMemory": true,
    "tools": [
      "curl"
    ],
    "unit": "opensearch.service",
    "workload": false
  },
  "openssh": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "bastion",
      "openssh",
      "ssh",
      "sshd"
    ],
    "peer": false,
    "port": 22,
    "portBy": null,
    "portFollows": true,
    "prefix": "SSH",
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "openssh"
    ],
    "unit": "sshd.service",
    "workload": false
  },
  "postgres-exporter": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "postgres-exporter",
      "postgresql exporter",
      "postgresql-exporter",
      "prometheus-postgres-exporter"
    ],
    "peer": false,
    "port": 9187,
    "portBy": null,
    "portFollows": true,
    "prefix": "POSTGRES_EXPORTER",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "prometheus-postgres-exporter.service",
    "workload": false
  },
  "postgresql": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "pg",
      "postgres",
      "postgresql"
    ],
    "peer": true,
    "port": 5432,
    "portBy": null,
    "portFollows": true,
    "prefix": "DATABASE",
    "ready": "postgresql.target",
    "role": "data",
    "takesMemory": true,
    "tools": [
      "postgresql"
    ],
    "unit": "postgresql.service",
    "workload": false
  },
  "prometheus": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "prometheus"
    ],
    "peer": false,
    "port": 9090,
    "portBy": null,
    "portFollows": true,
    "prefix": "PROMETHEUS",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [],
    "unit": "prometheus.service",
    "workload": false
  },
  "rabbitmq": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "amqp",
      "rabbit",
      "rabbitmq"
    ],
    "peer": false,
    "port": 5672,
    "portBy": null,
    "portFollows": true,
    "prefix": "AMQP",
    "ready": "@instance@-users.service",
    "role": "messaging",
    "sizes": {
      "max_memory": {
        "least": 64,
        "maximum": 1048576,
        "minimum": 32,
        "of": "memory",
        "parts": [
          {
            "by": 10,
            "times": 6
          }
        ],
        "unknown": 512
      }
    },
    "takesMemory": true,
    "tools": [
      "rabbitmq-server"
    ],
    "unit": "rabbitmq.service",
    "workload": false
  },
  "redis": {
    "deployed": true,
    "instances": "many",
    "names": [
      "redis",
      "valkey"
    ],
    "peer": false,
    "port": 6379,
    "portBy": null,
    "portFollows": true,
    "prefix": "REDIS",
    "ready": null,
    "role": "data",
    "sizes": {
      "max_memory": {
        "least": 16,
        "maximum": 1048576,
        "minimum": 1,
        "of": "memory",
        "parts": [
          {
            "by": 4,
            "times": 3
          }
        ],
        "unknown": 512
      }
    },
    "takesMemory": true,
    "tools": [
      "redis"
    ],
    "unit": "redis-@short@.service",
    "workload": false
  },
  "redis-exporter": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "prometheus-redis-exporter",
      "redis exporter",
      "redis-exporter"
    ],
    "peer": false,
    "port": 9121,
    "portBy": null,
    "portFollows": true,
    "prefix": "REDIS_EXPORTER",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "prometheus-redis-exporter.service",
    "workload": false
  },
  "samba": {
    "deployed": true,
    "instances": "many",
    "names": [
      "cifs",
      "file-share",
      "samba",
      "smb"
    ],
    "peer": false,
    "port": 445,
    "portBy": null,
    "portFollows": false,
    "prefix": "SMB",
    "ready": null,
    "role": "storage",
    "takesMemory": false,
    "tools": [
      "samba"
    ],
    "unit": "samba-smbd.service",
    "workload": false
  },
  "tailscale": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "headscale-client",
      "tailnet",
      "tailscale"
    ],
    "peer": false,
    "port": 41641,
    "portBy": null,
    "portFollows": true,
    "prefix": "TAILSCALE",
    "protocols": [
      "udp"
    ],
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "tailscale"
    ],
    "unit": "tailscaled.service",
    "workload": false
  },
  "tempo": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "grafana-tempo",
      "tempo",
      "traces",
      "tracing"
    ],
    "peer": false,
    "port": 4318,
    "portBy": null,
    "portFollows": true,
    "prefix": "OTEL_EXPORTER_OTLP",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "tempo.service",
    "workload": false
  },
  "traefik": {
    "deployed": true,
    "instances": "many",
    "names": [
      "traefik",
      "traefik-proxy"
    ],
    "peer": false,
    "port": 80,
    "portBy": null,
    "portFollows": true,
    "prefix": "PROXY",
    "ready": null,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "traefik.service",
    "workload": false
  },
  "unbound": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "dns",
      "dns-resolver",
      "resolver",
      "unbound"
    ],
    "peer": false,
    "port": 53,
    "portBy": null,
    "portFollows": true,
    "prefix": "DNS",
    "protocols": [
      "tcp",
      "udp"
    ],
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "dnsutils"
    ],
    "unit": "unbound.service",
    "workload": false
  },
  "uptime-kuma": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "status-page",
      "uptime",
      "uptime kuma",
      "uptime-kuma"
    ],
    "peer": false,
    "port": 3001,
    "portBy": null,
    "portFollows": true,
    "prefix": "UPTIME_KUMA",
    "ready": null,
    "role": "observability",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "uptime-kuma.service",
    "workload": false
  },
  "vault": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "hashicorp-vault",
      "vault"
    ],
    "peer": false,
    "port": 8200,
    "portBy": null,
    "portFollows": true,
    "prefix": "VAULT",
    "ready": null,
    "role": "identity",
    "takesMemory": false,
    "tools": [
      "openbao"
    ],
    "unfreePackages": [
      "vault"
    ],
    "unit": "vault.service",
    "workload": false
  },
  "wireguard": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "vpn",
      "wg",
      "wireguard"
    ],
    "peer": false,
    "port": 51820,
    "portBy": null,
    "portFollows": true,
    "prefix": "WIREGUARD",
    "protocols": [
      "udp"
    ],
    "ready": null,
    "role": "network",
    "takesMemory": false,
    "tools": [
      "wireguard-tools"
    ],
    "unit": "wireguard-wg0.service",
    "workload": false
  }
}
`,
  'lib/data/letters.json': `{
  "": "̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏᷐᷎᷺͓͔͕͖͙͚᷂᷊᷏᷹᷽᷿᷷᷸͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ᷀᷁᷃᷄᷅᷆᷇᷈᷉᷋᷌᷑᷒ᷓᷔᷕᷖᷗᷘᷙᷚᷛᷜᷝᷞᷟᷠᷡᷢᷣᷤᷥᷦᷧᷨᷩᷪᷫᷬᷭᷮᷯᷰᷱᷲᷳᷴ᷵᷻᷾͘᷶͜͟͢᷼͝͞͠͡᷍’⃒⃓⃘⃙⃚⃐⃑⃔⃕⃖⃗⃛⃜⃝⃞⃟⃠⃡⃢⃣⃤⃥⃦⃪⃫⃨⃬⃭⃮⃯⃧⃩⃰︀︁︂︃︄︅︆︇︈︉︊︋︌︍︎️＇ﾞﾟ",
  "-1-": "⑴",
  "-10-": "⑽",
  "-11-": "⑾",
  "-12-": "⑿",
  "-13-": "⒀",
  "-14-": "⒁",
  "-15-": "⒂",
  "-16-": "⒃",
  "-17-": "⒄",
  "-18-": "⒅",
  "-19-": "⒆",
  "-2-": "⑵",
  "-20-": "⒇",
  "-3-": "⑶",
  "-4-": "⑷",
  "-5-": "⑸",
  "-6-": "⑹",
  "-7-": "⑺",
  "-8-": "⑻",
  "-9-": "⑼",
  "-a": "㎂",
  "-a-": "⒜🄐",
  "-b-": "⒝🄑",
  "-c": "℃",
  "-c-": "⒞🄒",
  "-d-": "⒟🄓",
  "-e-": "⒠🄔",
  "-f": "℉㎌",
  "-f-": "⒡🄕",
  "-g": "㎍",
  "-g-": "⒢🄖",
  "-h-": "⒣🄗",
  "-i-": "⒤🄘",
  "-j-": "⒥🄙",
  "-k-": "⒦🄚",
  "-l": "㎕",
  "-l-": "⒧🄛",
  "-m": "㎛",
  "-m-": "⒨🄜",
  "-n": "ŉ",
  "-n-": "⒩🄝",
  "-o-": "⒪🄞",
  "-p-": "⒫🄟",
  "-q-": "⒬🄠",
  "-r-": "⒭🄡",
  "-s": "㎲",
  "-s-": "⒮🄢🄪",
  "-t-": "⒯🄣",
  "-u-": "⒰🄤",
  "-v": "㎶",
  "-v-": "⒱🄥",
  "-w": "㎼",
  "-w-": "⒲🄦",
  "-x-": "⒳🄧",
  "-y-": "⒴🄨",
  "-z-": "⒵🄩",
  "0": "⁰₀⓪０𜳰𝟎𝟘𝟢𝟬𝟶🯰",
  "0-": "㍘🄀🄁",
  "0-3": "↉",
  "1": "¹₁①１𜳱𝟏𝟙𝟣𝟭𝟷🯱",
  "1-": "⅟⒈㋀㍙㏠🄂",
  "1-10": "⅒",
  "1-2": "½",
  "1-3": "⅓",
  "1-4": "¼",
  "1-5": "⅕",
  "1-6": "⅙",
  "1-7": "⅐",
  "1-8": "⅛",
  "1-9": "⅑",
  "10": "⑩",
  "10-": "⒑㋉㍢㏩",
  "11": "⑪",
  "11-": "⒒㋊㍣㏪",
  "12": "⑫",
  "12-": "⒓㋋㍤㏫",
  "13": "⑬",
  "13-": "⒔㍥㏬",
  "14": "⑭",
  "14-": "⒕㍦㏭",
  "15": "⑮",
  "15-": "⒖㍧㏮",
  "16": "⑯",
  "16-": "⒗㍨㏯",
  "17": "⑰",
  "17-": "⒘㍩㏰",
  "18": "⑱",
  "18-": "⒙㍪㏱",
  "19": "⑲",
  "19-": "⒚㍫㏲",
  "2": "²₂②２𜳲𝟐𝟚𝟤𝟮𝟸🯲",
  "2-": "⒉㋁㍚㏡🄃",
  "2-3": "⅔",
  "2-5": "⅖",
  "20": "⑳",
  "20-": "⒛㍬㏳",
  "21": "㉑",
  "21-": "㍭㏴",
  "22": "㉒",
  "22-": "㍮㏵",
  "23": "㉓",
  "23-": "㍯㏶",
  "24": "㉔",
  "24-": "㍰㏷",
  "25": "㉕",
  "25-": "㏸",
  "26": "㉖",
  "26-": "㏹",
  "27": "㉗",
  "27-": "㏺",
  "28": "㉘",
  "28-": "㏻",
  "29": "㉙",
  "29-": "㏼",
  "3": "³₃③３𜳳𝟑𝟛𝟥𝟯𝟹🯳",
  "3-": "⒊㋂㍛㏢🄄",
  "3-4": "¾",
  "3-5": "⅗",
  "3-8": "⅜",
  "30": "㉚",
  "30-": "㏽",
  "31": "㉛",
  "31-": "㏾",
  "32": "㉜",
  "33": "㉝",
  "34": "㉞",
  "35": "㉟",
  "36": "㊱",
  "37": "㊲",
  "38": "㊳",
  "39": "㊴",
  "4": "⁴₄④４𜳴𝟒𝟜𝟦𝟰𝟺🯴",
  "4-": "⒋㋃㍜㏣🄅",
  "4-5": "⅘",
  "40": "㊵",
  "41": "㊶",
  "42": "㊷",
  "43": "㊸",
  "44": "㊹",
  "45": "㊺",
  "46": "㊻",
  "47": "㊼",
  "48": "㊽",
  "49": "㊾",
  "5": "⁵₅⑤５𜳵𝟓𝟝𝟧𝟱𝟻🯵",
  "5-": "⒌㋄㍝㏤🄆",
  "5-6": "⅚",
  "5-8": "⅝",
  "50": "㊿",
  "6": "⁶₆⑥６𜳶𝟔𝟞𝟨𝟲𝟼🯶",
  "6-": "⒍㋅㍞㏥🄇",
  "7": "⁷₇⑦７𜳷𝟕𝟟𝟩𝟳𝟽🯷",
  "7-": "⒎㋆㍟㏦🄈",
  "7-8": "⅞",
  "8": "⁸₈⑧８𜳸𝟖𝟠𝟪𝟴𝟾🯸",
  "8-": "⒏㋇㍠㏧🄉",
  "9": "⁹₉⑨９𜳹𝟗𝟡𝟫𝟵𝟿🯹",
  "9-": "⒐㋈㍡㏨🄊",
  "a": "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧᴬᵃḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐÅⒶⓐＡａ𜳖𝐀𝐚𝐴𝑎𝑨𝒂𝒜𝒶𝓐𝓪𝔄𝔞𝔸𝕒𝕬𝖆𝖠𝖺𝗔𝗮𝘈𝘢𝘼𝙖𝙰𝚊🄰",
  "a-": "ẚ",
  "a-c": "℀",
  "a-m": "㏟",
  "a-m-": "㏂",
  "a-s": "℁",
  "ae": "ÆæǢǣǼǽᴭ𐞃",
  "au": "㍳",
  "b": "ᴮᵇḂḃḄḅḆḇℬⒷⓑＢｂ𜳗𝐁𝐛𝐵𝑏𝑩𝒃𝒷𝓑𝓫𝔅𝔟𝔹𝕓𝕭𝖇𝖡𝖻𝗕𝗯𝘉𝘣𝘽𝙗𝙱𝚋🄱",
  "bar": "㍴",
  "bq": "㏃",
  "c": "ÇçĆćĈĉĊċČčᶜḈḉℂℭⅭⅽⒸⓒꟲＣｃ𜳘𝐂𝐜𝐶𝑐𝑪𝒄𝒞𝒸𝓒𝓬𝔠𝕔𝕮𝖈𝖢𝖼𝗖𝗰𝘊𝘤𝘾𝙘𝙲𝚌🄫🄲",
  "c-kg": "㏆",
  "c-o": "℅",
  "c-u": "℆",
  "cal": "㎈",
  "cc": "㏄",
  "cd": "㏅🄭",
  "cm": "㎝",
  "cm2": "㎠",
  "cm3": "㎤",
  "co-": "㏇",
  "d": "ÐðĎďĐđᴰᵈᶞḊḋḌḍḎḏḐḑḒḓⅅⅆⅮⅾⒹⓓＤｄ𜳙𝐃𝐝𝐷𝑑𝑫𝒅𝒟𝒹𝓓𝓭𝔇𝔡𝔻𝕕𝕯𝖉𝖣𝖽𝗗𝗱𝘋𝘥𝘿𝙙𝙳𝚍🄳",
  "da": "㍲",
  "db": "㏈",
  "dj": "🆐",
  "dl": "㎗",
  "dm": "㍷",
  "dm2": "㍸",
  "dm3": "㍹",
  "dz": "ǄǅǆǱǲǳ",
  "e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩᴱᵉḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑℯℰⅇⒺⓔＥｅ𜳚𝐄𝐞𝐸𝑒𝑬𝒆𝓔𝓮𝔈𝔢𝔼𝕖𝕰𝖊𝖤𝖾𝗘𝗲𝘌𝘦𝙀𝙚𝙴𝚎🄴",
  "erg": "㋍",
  "ev": "㋎",
  "f": "ᶠḞḟℱⒻⓕꟳＦｆ𜳛𝐅𝐟𝐹𝑓𝑭𝒇𝒻𝓕𝓯𝔉𝔣𝔽𝕗𝕱𝖋𝖥𝖿𝗙𝗳𝘍𝘧𝙁𝙛𝙵𝚏🄵",
  "fax": "℻",
  "ff": "ﬀ",
  "ffi": "ﬃ",
  "ffl": "ﬄ",
  "fi": "ﬁ",
  "fl": "ﬂ",
  "fm": "㎙",
  "g": "ĜĝĞğĠġĢģǦǧǴǵᴳᵍḠḡℊⒼⓖＧｇ𜳜𝐆𝐠𝐺𝑔𝑮𝒈𝒢𝓖𝓰𝔊𝔤𝔾𝕘𝕲𝖌𝖦𝗀𝗚𝗴𝘎𝘨𝙂𝙜𝙶𝚐🄶",
  "gal": "㏿",
  "gb": "㎇",
  "ghz": "㎓",
  "gpa": "㎬",
  "gy": "㏉",
  "h": "ĤĥĦħȞȟʰᴴḢḣḤḥḦḧḨḩḪḫẖₕℋℌℍℎℏⒽⓗꟸＨｈ𐞕𜳝𝐇𝐡𝐻𝑯𝒉𝒽𝓗𝓱𝔥𝕙𝕳𝖍𝖧𝗁𝗛𝗵𝘏𝘩𝙃𝙝𝙷𝚑🄷",
  "ha": "㏊",
  "hg": "㋌",
  "hp": "㏋",
  "hpa": "㍱",
  "hv": "🅊",
  "hz": "㎐",
  "i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋᴵᵢḬḭḮḯỈỉỊịⁱℐℑℹⅈⅠⅰⒾⓘＩｉ𜳞𝐈𝐢𝐼𝑖𝑰𝒊𝒾𝓘𝓲𝔦𝕀𝕚𝕴𝖎𝖨𝗂𝗜𝗶𝘐𝘪𝙄𝙞𝙸𝚒𝚤🄸",
  "ii": "Ⅱⅱ",
  "iii": "Ⅲⅲ",
  "ij": "Ĳĳ",
  "in": "㏌",
  "iu": "㍺",
  "iv": "Ⅳⅳ",
  "ix": "Ⅸⅸ",
  "j": "ĴĵǰʲᴶⅉⒿⓙⱼＪｊ𜳟𝐉𝐣𝐽𝑗𝑱𝒋𝒥𝒿𝓙𝓳𝔍𝔧𝕁𝕛𝕵𝖏𝖩𝗃𝗝𝗷𝘑𝘫𝙅𝙟𝙹𝚓🄹",
  "k": "ĶķǨǩᴷᵏḰḱḲḳḴḵₖKⓀⓚＫｋ𜳠𝐊𝐤𝐾𝑘𝑲𝒌𝒦𝓀𝓚𝓴𝔎𝔨𝕂𝕜𝕶𝖐𝖪𝗄𝗞𝗸𝘒𝘬𝙆𝙠𝙺𝚔🄺",
  "k-": "㏀",
  "ka": "㎄",
  "kb": "㎅",
  "kcal": "㎉",
  "kg": "㎏",
  "khz": "㎑",
  "kk": "㏍",
  "kl": "㎘",
  "km": "㎞㏎",
  "km2": "㎢",
  "km3": "㎦",
  "kpa": "㎪",
  "kt": "㏏",
  "kv": "㎸",
  "kw": "㎾",
  "l": "ĹĺĻļĽľŁłˡᴸḶḷḸḹḺḻḼḽₗℒℓⅬⅼⓁⓛＬｌ𜳡𝐋𝐥𝐿𝑙𝑳𝒍𝓁𝓛𝓵𝔏𝔩𝕃𝕝𝕷𝖑𝖫𝗅𝗟𝗹𝘓𝘭𝙇𝙡𝙻𝚕🄻",
  "l-": "Ŀŀ",
  "lj": "Ǉǈǉ",
  "lm": "㏐",
  "ln": "㏑",
  "log": "㏒",
  "ltd": "㋏",
  "lx": "㏓",
  "m": "ᴹᵐḾḿṀṁṂṃₘℳⅯⅿⓂⓜＭｍ𜳢𝐌𝐦𝑀𝑚𝑴𝒎𝓂𝓜𝓶𝔐𝔪𝕄𝕞𝕸𝖒𝖬𝗆𝗠𝗺𝘔𝘮𝙈𝙢𝙼𝚖🄼",
  "m-": "㏁",
  "m-s": "㎧",
  "m-s2": "㎨",
  "m2": "㎡",
  "m3": "㎥",
  "ma": "㎃",
  "mb": "㎆㏔",
  "mc": "🅪",
  "md": "🅫",
  "mg": "㎎",
  "mhz": "㎒",
  "mil": "㏕",
  "ml": "㎖",
  "mm": "㎜",
  "mm2": "㎟",
  "mm3": "㎣",
  "mol": "㏖",
  "mpa": "㎫",
  "mr": "🅬",
  "ms": "㎳",
  "mv": "㎷㎹🅋",
  "mw": "㎽㎿",
  "n": "ÑñŃńŅņŇňǸǹᴺṄṅṆṇṈṉṊṋⁿₙℕⓃⓝＮｎ𜳣𝐍𝐧𝑁𝑛𝑵𝒏𝒩𝓃𝓝𝓷𝔑𝔫𝕟𝕹𝖓𝖭𝗇𝗡𝗻𝘕𝘯𝙉𝙣𝙽𝚗🄽",
  "na": "㎁",
  "nf": "㎋",
  "nj": "Ǌǋǌ",
  "nm": "㎚",
  "no": "№",
  "ns": "㎱",
  "nv": "㎵",
  "nw": "㎻",
  "o": "ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱᴼᵒṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒℴⓄⓞＯｏ𐞢𜳤𝐎𝐨𝑂𝑜𝑶𝒐𝒪𝓞𝓸𝔒𝔬𝕆𝕠𝕺𝖔𝖮𝗈𝗢𝗼𝘖𝘰𝙊𝙤𝙾𝚘🄾",
  "oe": "Œœꟹ",
  "ov": "㍵",
  "p": "ᴾᵖṔṕṖṗₚℙⓅⓟＰｐ𜳥𝐏𝐩𝑃𝑝𝑷𝒑𝒫𝓅𝓟𝓹𝔓𝔭𝕡𝕻𝖕𝖯𝗉𝗣𝗽𝘗𝘱𝙋𝙥𝙿𝚙🄿",
  "p-m-": "㏘",
  "pa": "㎀㎩",
  "pc": "㍶",
  "pf": "㎊",
  "ph": "㏗",
  "ppm": "㏙",
  "ppv": "🅎",
  "pr": "㏚",
  "ps": "㎰",
  "pte": "㉐",
  "pv": "㎴",
  "pw": "㎺",
  "q": "ℚⓆⓠꟴＱｑ𐞥𜳦𝐐𝐪𝑄𝑞𝑸𝒒𝒬𝓆𝓠𝓺𝔔𝔮𝕢𝕼𝖖𝖰𝗊𝗤𝗾𝘘𝘲𝙌𝙦𝚀𝚚🅀",
  "r": "ŔŕŖŗŘřȐȑȒȓʳᴿᵣṘṙṚṛṜṝṞṟℛℜℝⓇⓡＲｒ𜳧𝐑𝐫𝑅𝑟𝑹𝒓𝓇𝓡𝓻𝔯𝕣𝕽𝖗𝖱𝗋𝗥𝗿𝘙𝘳𝙍𝙧𝚁𝚛🄬🅁",
  "rad": "㎭",
  "rad-s": "㎮",
  "rad-s2": "㎯",
  "rs": "₨",
  "s": "ŚśŜŝŞşŠšſȘșˢṠṡṢṣṤṥṦṧṨṩẛₛⓈⓢＳｓ𜳨𝐒𝐬𝑆𝑠𝑺𝒔𝒮𝓈𝓢𝓼𝔖𝔰𝕊𝕤𝕾𝖘𝖲𝗌𝗦𝘀𝘚𝘴𝙎𝙨𝚂𝚜🅂",
  "sd": "🅌",
  "sm": "℠",
  "sr": "㏛",
  "ss": "ßẞ🅍",
  "st": "ﬅﬆ",
  "sv": "㏜",
  "t": "ŢţŤťŦŧȚțᵀᵗṪṫṬṭṮṯṰṱẗₜⓉⓣＴｔ𜳩𝐓𝐭𝑇𝑡𝑻𝒕𝒯𝓉𝓣𝓽𝔗𝔱𝕋𝕥𝕿𝖙𝖳𝗍𝗧𝘁𝘛𝘵𝙏𝙩𝚃𝚝🅃",
  "tel": "℡",
  "th": "Þþ",
  "thz": "㎔",
  "tm": "™",
  "u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗᵁᵘᵤṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựⓊⓤＵｕ𜳪𝐔𝐮𝑈𝑢𝑼𝒖𝒰𝓊𝓤𝓾𝔘𝔲𝕌𝕦𝖀𝖚𝖴𝗎𝗨𝘂𝘜𝘶𝙐𝙪𝚄𝚞🅄",
  "v": "ᵛᵥṼṽṾṿⅤⅴⓋⓥⱽＶｖ𜳫𝐕𝐯𝑉𝑣𝑽𝒗𝒱𝓋𝓥𝓿𝔙𝔳𝕍𝕧𝖁𝖛𝖵𝗏𝗩𝘃𝘝𝘷𝙑𝙫𝚅𝚟🅅",
  "v-m": "㏞",
  "vi": "Ⅵⅵ",
  "vii": "Ⅶⅶ",
  "viii": "Ⅷⅷ",
  "w": "ŴŵʷᵂẀẁẂẃẄẅẆẇẈẉẘⓌⓦＷｗ𜳬𝐖𝐰𝑊𝑤𝑾𝒘𝒲𝓌𝓦𝔀𝔚𝔴𝕎𝕨𝖂𝖜𝖶𝗐𝗪𝘄𝘞𝘸𝙒𝙬𝚆𝚠🅆",
  "wb": "㏝",
  "wc": "🅏",
  "wz": "🄮",
  "x": "ˣẊẋẌẍₓⅩⅹⓍⓧＸｘ𜳭𝐗𝐱𝑋𝑥𝑿𝒙𝒳𝓍𝓧𝔁𝔛𝔵𝕏𝕩𝖃𝖝𝖷𝗑𝗫𝘅𝘟𝘹𝙓𝙭𝚇𝚡🅇",
  "xi": "Ⅺⅺ",
  "xii": "Ⅻⅻ",
  "y": "ÝýÿŶŷŸȲȳʸẎẏẙỲỳỴỵỶỷỸỹⓎⓨＹｙ𜳮𝐘𝐲𝑌𝑦𝒀𝒚𝒴𝓎𝓨𝔂𝔜𝔶𝕐𝕪𝖄𝖞𝖸𝗒𝗬𝘆𝘠𝘺𝙔𝙮𝚈𝚢🅈",
  "z": "ŹźŻżŽžᶻẐẑẒẓẔẕℤℨⓏⓩＺｚ𜳯𝐙𝐳𝑍𝑧𝒁𝒛𝒵𝓏𝓩𝔃𝔷𝕫𝖅𝖟𝖹𝗓𝗭𝘇𝘡𝘻𝙕𝙯𝚉𝚣🅉"
}
`,
  'lib/data/settings.json': `{
  "alertmanager": {
    "port": {
      "default": 9093,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "repeat": {
      "default": 4,
      "maximum": 720,
      "minimum": 1,
      "type": "integer"
    },
    "webhook": {
      "default": "",
      "form": {
        "pattern": "(https?://[^ \\t\\n\\u000b\\f\\r\\"\\\\$]+)?",
        "solid": true
      },
      "type": "text"
    }
  },
  "application": {
    "bindgen": {
      "default": false,
      "type": "boolean"
    },
    "environment": {
      "default": [],
      "form": {
        "pattern": "[A-Za-z_][A-Za-z0-9_]*=[^\\r\\n]*",
        "solid": false
      },
      "type": "list"
    },
    "language": {
      "choices": [
        "rust",
        "node",
        "python",
        "go"
      ],
      "default": "rust",
      "type": "choice"
    },
    "libraries": {
      "choices": [
        "openssl",
        "postgresql",
        "sqlite",
        "zlib",
        "zstd",
        "curl",
        "libgit2",
        "libsodium",
        "libffi",
        "libxml2",
        "rdkafka",
        "zeromq"
      ],
      "default": [],
      "type": "choices"
    },
    "nar_hash": {
      "default": "",
      "form": {
        "pattern": "(sha256-[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)?",
        "solid": false
      },
      "type": "text"
    },
    "port": {
      "default": 8080,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "revision": {
      "default": "",
      "form": {
        "pattern": "([0-9a-f]{40})?",
        "solid": false
      },
      "type": "text"
    },
    "source": {
      "default": "",
      "form": {
        "pattern": "([a-z][a-z0-9+.-]*:[^ \\t\\n\\u000b\\f\\r\\"\\\\$]+)?",
        "solid": true
      },
      "type": "text"
    },
    "vendor_hash": {
      "default": "",
      "form": {
        "pattern": "(sha256-[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)?",
        "solid": false
      },
      "type": "text"
    }
  },
  "bird": {
    "asn": {
      "default": 64512,
      "maximum": 4294967295,
      "minimum": 1,
      "type": "integer"
    },
    "interface": {
      "default": "",
      "form": {
        "pattern": "[A-Za-z0-9._*-]{0,15}",
        "solid": false
      },
      "type": "text"
    },
    "protocol": {
      "choices": [
        "ospf",
        "bgp"
      ],
      "default": "ospf",
      "type": "choice"
    },
    "router_id": {
      "default": "",
      "form": {
        "pattern": "(((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9]))?",
        "solid": false
      },
      "type": "text"
    }
  },
  "caddy": {
    "max_body": {
      "default": 10,
      "maximum": 10240,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 80,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "server_name": {
      "default": "",
      "form": {
        "pattern": "([a-zA-Z0-9*]([a-zA-Z0-9.*-]{0,252}[a-zA-Z0-9])?)?",
        "solid": false
      },
      "type": "text"
    }
  },
  "cassandra": {
    "cluster": {
      "default": "main",
      "form": {
        "pattern": "[A-Za-z0-9][A-Za-z0-9 ._-]*",
        "solid": false
      },
      "type": "text"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 9042,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "clickhouse": {
    "environment_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "max_memory": {
      "default": 0,
      "maximum": 104857600,
      "minimum": 0,
      "type": "integer"
    },
    "native_port": {
      "default": 9000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 8123,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "container": {
    "command": {
      "default": [],
      "type": "list"
    },
    "environment": {
      "default": [],
      "form": {
        "pattern": "[A-Za-z_][A-Za-z0-9_]*=[^\\r\\n]*",
        "solid": false
      },
      "type": "list"
    },
    "image": {
      "default": "docker.io/library/hello-world:latest",
      "form": {
        "pattern": "[a-z0-9][a-zA-Z0-9._:/@-]*",
        "solid": false
      },
      "type": "text"
    },
    "port": {
      "default": 8080,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "read_only": {
      "default": true,
      "type": "boolean"
    },
    "volumes": {
      "default": [],
      "form": {
        "pattern": "[^ \\t\\n\\u000b\\f\\r:]+:/[^ \\t\\n\\u000b\\f\\r:]*(:[a-zA-Z,]+)?",
        "solid": true
      },
      "type": "list"
    }
  },
  "dnsmasq": {
    "cache": {
      "default": 1000,
      "maximum": 100000,
      "minimum": 0,
      "type": "integer"
    },
    "dhcp_range": {
      "default": "",
      "form": {
        "pattern": "([0-9]{1,3}([.][0-9]{1,3}){3},[0-9]{1,3}([.][0-9]{1,3}){3},[0-9]+[hmd])?",
        "solid": false
      },
      "type": "text"
    },
    "domain": {
      "default": "lan",
      "form": {
        "pattern": "[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?",
        "solid": false
      },
      "type": "text"
    },
    "port": {
      "default": 53,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "upstream": {
      "default": [],
      "form": {
        "pattern": "[0-9a-fA-F.:]+",
        "solid": false
      },
      "type": "list"
    }
  },
  "envoy": {
    "port": {
      "default": 10000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "timeout": {
      "default": 15,
      "maximum": 3600,
      "minimum": 1,
      "type": "integer"
    }
  },
  "etcd": {
    "peer_port": {
      "default": 2380,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 2379,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "quota": {
      "default": 2048,
      "maximum": 8192,
      "minimum": 16,
      "type": "integer"
    }
  },
  "external-system": {
    "address": {
      "default": "",
      "form": {
        "pattern": "[a-zA-Z0-9:.-]*",
        "solid": false
      },
      "type": "text"
    },
    "port": {
      "default": 443,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "scheme": {
      "default": "https",
      "form": {
        "pattern": "[a-z][a-z0-9+.-]*",
        "solid": false
      },
      "type": "text"
    }
  },
  "fail2ban": {
    "ban_time": {
      "default": 60,
      "maximum": 525600,
      "minimum": 1,
      "type": "integer"
    },
    "ignored": {
      "default": [],
      "form": {
        "pattern": "[0-9a-fA-F.:]+(/[0-9]{1,3})?",
        "solid": false
      },
      "type": "list"
    },
    "increment": {
      "default": true,
      "type": "boolean"
    },
    "max_retry": {
      "default": 5,
      "maximum": 1000,
      "minimum": 1,
      "type": "integer"
    }
  },
  "forgejo": {
    "database_password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "domain": {
      "default": "localhost",
      "form": {
        "pattern": "[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?",
        "solid": false
      },
      "type": "text"
    },
    "large_files": {
      "default": true,
      "type": "boolean"
    },
    "port": {
      "default": 3000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "registration": {
      "default": false,
      "type": "boolean"
    },
    "url": {
      "default": "",
      "form": {
        "pattern": "(https?://[^ \\t\\n\\u000b\\f\\r\\"\\\\$]+)?",
        "solid": true
      },
      "type": "text"
    }
  },
  "gitea": {
    "database_password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "domain": {
      "default": "localhost",
      "form": {
        "pattern": "[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?",
        "solid": false
      },
      "type": "text"
    },
    "large_files": {
      "default": true,
      "type": "boolean"
    },
    "port": {
      "default": 3000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "registration": {
      "default": false,
      "type": "boolean"
    },
    "url": {
      "default": "",
      "form": {
        "pattern": "(https?://[^ \\t\\n\\u000b\\f\\r\\"\\\\$]+)?",
        "solid": true
      },
      "type": "text"
    }
  },
  "grafana": {
    "admin_password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "domain": {
      "default": "localhost",
      "form": {
        "pattern": "[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?",
        "solid": false
      },
      "type": "text"
    },
    "port": {
      "default": 3000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "secret_key_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    }
  },
  "haproxy": {
    "balance": {
      "choices": [
        "roundrobin",
        "leastconn",
        "source"
      ],
      "default": "roundrobin",
      "type": "choice"
    },
    "max_connections": {
      "default": 2000,
      "maximum": 1000000,
      "minimum": 1,
      "type": "integer"
    },
    "mode": {
      "choices": [
        "http",
        "tcp"
      ],
      "default": "http",
      "type": "choice"
    },
    "port": {
      "default": 80,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "harmonia": {
    "port": {
      "default": 5000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "priority": {
      "default": 30,
      "maximum": 100,
      "minimum": 1,
      "type": "integer"
    },
    "sign_key_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "workers": {
      "default": 4,
      "maximum": 256,
      "minimum": 1,
      "type": "integer"
    }
  },
  "hydra": {
    "minimum_disk": {
      "default": 5,
      "maximum": 100000,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 3000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "sender": {
      "default": "hydra@localhost",
      "form": {
        "pattern": "[^ \\t\\n\\u000b\\f\\r@\\"\\\\$]+@[^ \\t\\n\\u000b\\f\\r@\\"\\\\$]+",
        "solid": true
      },
      "type": "text"
    },
    "substitutes": {
      "default": true,
      "type": "boolean"
    },
    "url": {
      "default": "http://localhost:3000",
      "form": {
        "pattern": "https?://[^ \\t\\n\\u000b\\f\\r\\"\\\\$]+",
        "solid": true
      },
      "type": "text"
    }
  },
  "influxdb": {
    "bucket": {
      "default": "main",
      "form": {
        "pattern": "[A-Za-z0-9][A-Za-z0-9 ._-]*",
        "solid": false
      },
      "type": "text"
    },
    "organization": {
      "default": "main",
      "form": {
        "pattern": "[A-Za-z0-9][A-Za-z0-9 ._-]*",
        "solid": false
      },
      "type": "text"
    },
    "password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 8086,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "retention": {
      "default": 0,
      "maximum": 36500,
      "minimum": 0,
      "type": "integer"
    },
    "token_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    }
  },
  "kafka": {
    "cluster_id": {
      "default": "bWFpbi1rYWZrYS1jbHVzdA",
      "form": {
        "pattern": "[A-Za-z0-9_-]{22}",
        "solid": false
      },
      "type": "text"
    },
    "controller_port": {
      "default": 9093,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 9092,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "retention": {
      "default": 168,
      "maximum": 876000,
      "minimum": 1,
      "type": "integer"
    }
  },
  "kea": {
    "dns": {
      "default": "10.0.0.1",
      "form": {
        "pattern": "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])",
        "solid": false
      },
      "type": "text"
    },
    "first": {
      "default": "10.0.0.100",
      "form": {
        "pattern": "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])",
        "solid": false
      },
      "type": "text"
    },
    "interface": {
      "default": "",
      "form": {
        "pattern": "[A-Za-z0-9._-]{0,15}",
        "solid": false
      },
      "type": "text"
    },
    "last": {
      "default": "10.0.0.199",
      "form": {
        "pattern": "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])",
        "solid": false
      },
      "type": "text"
    },
    "lease": {
      "default": 12,
      "maximum": 720,
      "minimum": 1,
      "type": "integer"
    },
    "router": {
      "default": "10.0.0.1",
      "form": {
        "pattern": "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])",
        "solid": false
      },
      "type": "text"
    },
    "subnet": {
      "default": "10.0.0.0/24",
      "form": {
        "pattern": "[0-9]{1,3}([.][0-9]{1,3}){3}/[0-9]{1,2}",
        "solid": false
      },
      "type": "text"
    }
  },
  "keepalived": {
    "address": {
      "default": "10.0.0.254/24",
      "form": {
        "pattern": "[0-9a-fA-F.:]+/[0-9]{1,3}",
        "solid": false
      },
      "type": "text"
    },
    "interface": {
      "default": "",
      "form": {
        "pattern": "[A-Za-z0-9._-]{0,15}",
        "solid": false
      },
      "type": "text"
    },
    "priority": {
      "default": 100,
      "maximum": 254,
      "minimum": 1,
      "type": "integer"
    },
    "router": {
      "default": 51,
      "maximum": 255,
      "minimum": 1,
      "type": "integer"
    }
  },
  "keycloak": {
    "database_password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "environment_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "hostname": {
      "default": "localhost",
      "form": {
        "pattern": "[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?",
        "solid": false
      },
      "type": "text"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 8080,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "lldap": {
    "admin_password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "base_dn": {
      "default": "dc=example,dc=com",
      "form": {
        "pattern": "[a-z]+=[A-Za-z0-9-]+(,[a-z]+=[A-Za-z0-9-]+)*",
        "solid": false
      },
      "type": "text"
    },
    "http_port": {
      "default": 17170,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "jwt_secret_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 3890,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "loki": {
    "grpc_port": {
      "default": 9096,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 3100,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "retention": {
      "default": 30,
      "maximum": 3650,
      "minimum": 1,
      "type": "integer"
    }
  },
  "mariadb": {
    "max_connections": {
      "default": 0,
      "maximum": 100000,
      "minimum": 0,
      "type": "integer"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 3306,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "meilisearch": {
    "environment_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 7700,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "memcached": {
    "max_connections": {
      "default": 1024,
      "maximum": 1000000,
      "minimum": 1,
      "type": "integer"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 11211,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "minio": {
    "console_port": {
      "default": 9001,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "credentials_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 9000,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "region": {
      "default": "us-east-1",
      "form": {
        "pattern": "[a-z0-9-]+",
        "solid": false
      },
      "type": "text"
    }
  },
  "mongodb": {
    "cache": {
      "default": 0,
      "maximum": 10000,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 27017,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "root_password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    }
  },
  "mosquitto": {
    "port": {
      "default": 1883,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "topics": {
      "default": "",
      "form": {
        "pattern": "[^\\r\\n]*",
        "solid": false
      },
      "type": "text"
    }
  },
  "nats": {
    "jetstream": {
      "default": true,
      "type": "boolean"
    },
    "max_connections": {
      "default": 1000,
      "maximum": 1000000,
      "minimum": 1,
      "type": "integer"
    },
    "max_file": {
      "default": 10240,
      "maximum": 104857600,
      "minimum": 1,
      "type": "integer"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "max_payload": {
      "default": 1024,
      "maximum": 65536,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 4222,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "neo4j": {
    "http_port": {
      "default": 7474,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "page_cache": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 7687,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "nfs": {
    "networks": {
      "default": [],
      "form": {
        "pattern": "[0-9a-fA-F.:]+(/[0-9]{1,3})?",
        "solid": false
      },
      "type": "list"
    },
    "path": {
      "default": "/srv/nfs",
      "form": {
        "pattern": "/[^ \\t\\n\\u000b\\f\\r\\"\\\\$]*",
        "solid": true
      },
      "type": "text"
    },
    "read_only": {
      "default": false,
      "type": "boolean"
    }
  },
  "nginx": {
    "max_body": {
      "default": 10,
      "maximum": 10240,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 80,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "server_name": {
      "default": "",
      "form": {
        "pattern": "([a-zA-Z0-9*]([a-zA-Z0-9.*-]{0,252}[a-zA-Z0-9])?)?",
        "solid": false
      },
      "type": "text"
    }
  },
  "nginx-exporter": {
    "port": {
      "default": 9113,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "status_port": {
      "default": 9112,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "node-exporter": {
    "port": {
      "default": 9100,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "systemd": {
      "default": true,
      "type": "boolean"
    }
  },
  "opensearch": {
    "cluster": {
      "default": "main",
      "form": {
        "pattern": "[A-Za-z0-9][A-Za-z0-9._-]*",
        "solid": false
      },
      "type": "text"
    },
    "max_memory": {
      "default": 0,
      "maximum": 32768,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 9200,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "transport_port": {
      "default": 9300,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "openssh": {
    "forwarding": {
      "default": true,
      "type": "boolean"
    },
    "port": {
      "default": 22,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "users": {
      "default": [],
      "form": {
        "pattern": "[a-z_][a-z0-9_-]*",
        "solid": false
      },
      "type": "list"
    }
  },
  "postgres-exporter": {
    "port": {
      "default": 9187,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "postgresql": {
    "max_connections": {
      "default": 0,
      "maximum": 10000,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 5432,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "shared_buffers": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "version": {
      "choices": [
        "15",
        "16",
        "17"
      ],
      "default": "17",
      "type": "choice"
    },
    "work_mem": {
      "default": 0,
      "maximum": 65536,
      "minimum": 0,
      "type": "integer"
    }
  },
  "prometheus": {
    "interval": {
      "default": 30,
      "maximum": 3600,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 9090,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "retention": {
      "default": 15,
      "maximum": 3650,
      "minimum": 1,
      "type": "integer"
    }
  },
  "rabbitmq": {
    "management": {
      "default": false,
      "type": "boolean"
    },
    "management_port": {
      "default": 15672,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "port": {
      "default": 5672,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "redis": {
    "append_only": {
      "default": false,
      "type": "boolean"
    },
    "eviction": {
      "choices": [
        "noeviction",
        "allkeys-lru",
        "allkeys-lfu",
        "volatile-ttl"
      ],
      "default": "noeviction",
      "type": "choice"
    },
    "max_memory": {
      "default": 0,
      "maximum": 1048576,
      "minimum": 0,
      "type": "integer"
    },
    "password": {
      "default": true,
      "type": "boolean"
    },
    "password_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 6379,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "redis-exporter": {
    "environment_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 9121,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "samba": {
    "guests": {
      "default": false,
      "type": "boolean"
    },
    "path": {
      "default": "/srv/share",
      "form": {
        "pattern": "/[^ \\t\\n\\u000b\\f\\r\\"\\\\$]*",
        "solid": true
      },
      "type": "text"
    },
    "read_only": {
      "default": false,
      "type": "boolean"
    },
    "users": {
      "default": "",
      "form": {
        "pattern": "[A-Za-z0-9_@. -]*",
        "solid": false
      },
      "type": "text"
    }
  },
  "tailscale": {
    "auth_key_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "login_server": {
      "default": "",
      "form": {
        "pattern": "(https?://[^ \\t\\n\\u000b\\f\\r\\"\\\\$]+)?",
        "solid": true
      },
      "type": "text"
    },
    "port": {
      "default": 41641,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "routing": {
      "choices": [
        "none",
        "client",
        "server",
        "both"
      ],
      "default": "none",
      "type": "choice"
    }
  },
  "tempo": {
    "grpc_port": {
      "default": 9095,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 4318,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "query_port": {
      "default": 3200,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "retention": {
      "default": 14,
      "maximum": 3650,
      "minimum": 1,
      "type": "integer"
    }
  },
  "traefik": {
    "port": {
      "default": 80,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "server_name": {
      "default": "",
      "form": {
        "pattern": "([a-zA-Z0-9]([a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?)?",
        "solid": false
      },
      "type": "text"
    }
  },
  "unbound": {
    "forwarders": {
      "default": [],
      "form": {
        "pattern": "[0-9a-fA-F.:]+",
        "solid": false
      },
      "type": "list"
    },
    "networks": {
      "default": [],
      "form": {
        "pattern": "[0-9a-fA-F.:]+/[0-9]{1,3}",
        "solid": false
      },
      "type": "list"
    },
    "port": {
      "default": 53,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "uptime-kuma": {
    "port": {
      "default": 3001,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    }
  },
  "vault": {
    "port": {
      "default": 8200,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "storage": {
      "choices": [
        "file",
        "inmem"
      ],
      "default": "file",
      "type": "choice"
    },
    "ui": {
      "default": true,
      "type": "boolean"
    }
  },
  "wireguard": {
    "address": {
      "default": "10.100.0.1",
      "form": {
        "pattern": "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])",
        "solid": false
      },
      "type": "text"
    },
    "keepalive": {
      "default": 25,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "port": {
      "default": 51820,
      "maximum": 65535,
      "minimum": 1,
      "type": "integer"
    },
    "prefix_length": {
      "default": 24,
      "maximum": 32,
      "minimum": 8,
      "type": "integer"
    },
    "private_key_file": {
      "default": "",
      "form": {
        "pattern": "(/[^ \\t\\n\\u000b\\f\\r]+)?",
        "solid": true
      },
      "type": "text"
    },
    "public_key": {
      "default": "",
      "form": {
        "pattern": "([A-Za-z0-9+/]{43}=)?",
        "solid": false
      },
      "type": "text"
    }
  }
}
`,
  'lib/data/stand-ins.json': `{
  "go": {
    "go.mod": "module example.com/@name@\\n\\ngo 1.22\\n",
    "main.go": "// A stand-in that answers every request; put the application here.\\npackage main\\n\\nimport (\\n\\t\\"log\\"\\n\\t\\"net\\"\\n\\t\\"net/http\\"\\n\\t\\"os\\"\\n)\\n\\nfunc main() {\\n\\taddress := net.JoinHostPort(os.Getenv(\\"HOST\\"), os.Getenv(\\"PORT\\"))\\n\\thandler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {\\n\\t\\tw.WriteHeader(http.StatusNoContent)\\n\\t})\\n\\tlog.Fatal(http.ListenAndServe(address, handler))\\n}\\n"
  },
  "node": {
    "package-lock.json": "{\\n  \\"name\\": \\"@name@\\",\\n  \\"version\\": \\"0.1.0\\",\\n  \\"lockfileVersion\\": 3,\\n  \\"requires\\": true,\\n  \\"packages\\": {\\n    \\"\\": {\\n      \\"name\\": \\"@name@\\",\\n      \\"version\\": \\"0.1.0\\",\\n      \\"bin\\": {\\n        \\"@name@\\": \\"server.js\\"\\n      }\\n    }\\n  }\\n}\\n",
    "package.json": "{\\n  \\"name\\": \\"@name@\\",\\n  \\"version\\": \\"0.1.0\\",\\n  \\"private\\": true,\\n  \\"bin\\": {\\n    \\"@name@\\": \\"server.js\\"\\n  }\\n}\\n",
    "server.js": "#!/usr/bin/env node\\n// A stand-in that answers every request; put the application here.\\nconst { createServer } = require('node:http');\\n\\ncreateServer((_, response) => response.writeHead(204).end()).listen(\\n  Number(process.env.PORT ?? 8080),\\n  process.env.HOST ?? '127.0.0.1',\\n);\\n"
  },
  "python": {
    "pyproject.toml": "[build-system]\\nrequires = [\\"setuptools\\"]\\nbuild-backend = \\"setuptools.build_meta\\"\\n\\n[project]\\nname = \\"@name@\\"\\nversion = \\"0.1.0\\"\\n\\n[project.scripts]\\n@name@ = \\"server:main\\"\\n\\n[tool.setuptools]\\npy-modules = [\\"server\\"]\\n",
    "server.py": "\\"\\"\\"A stand-in that answers every request; put the application here.\\"\\"\\"\\n\\nimport os\\nfrom http.server import BaseHTTPRequestHandler, ThreadingHTTPServer\\n\\n\\nclass Handler(BaseHTTPRequestHandler):\\n    def handle_one_request(self):\\n        self.raw_requestline = self.rfile.readline()\\n        if self.raw_requestline and self.parse_request():\\n            self.send_response(204)\\n            self.end_headers()\\n        self.close_connection = True\\n\\n\\ndef main():\\n    address = os.environ.get(\\"HOST\\", \\"127.0.0.1\\"), int(os.environ.get(\\"PORT\\", \\"8080\\"))\\n    ThreadingHTTPServer(address, Handler).serve_forever()\\n"
  },
  "rust": {
    "Cargo.lock": "# This file is automatically @generated by Cargo.\\n# It is not intended for manual editing.\\nversion = 3\\n\\n[[package]]\\nname = \\"@name@\\"\\nversion = \\"0.1.0\\"\\n",
    "Cargo.toml": "[package]\\nname = \\"@name@\\"\\nversion = \\"0.1.0\\"\\nedition = \\"2021\\"\\n\\n[dependencies]\\n",
    "src/main.rs": "//! A stand-in that answers every request; put the application here.\\nuse std::env;\\nuse std::io::{Read, Result, Write};\\nuse std::net::TcpListener;\\n\\nfn main() -> Result<()> {\\n    let host = env::var(\\"HOST\\").unwrap_or_else(|_| \\"127.0.0.1\\".into());\\n    let port = env::var(\\"PORT\\").unwrap_or_else(|_| \\"8080\\".into());\\n    for stream in TcpListener::bind(format!(\\"{host}:{port}\\"))?.incoming() {\\n        let mut stream = stream?;\\n        let _ = stream.read(&mut [0; 4096]);\\n        let _ = stream.write_all(b\\"HTTP/1.1 204 No Content\\\\r\\\\nConnection: close\\\\r\\\\n\\\\r\\\\n\\");\\n    }\\n    Ok(())\\n}\\n"
  }
}
`,
  'lib/data/words.json': `{
  "channels": [
    "nixos-26.05",
    "nixos-25.11",
    "nixos-unstable"
  ],
  "edgeKinds": [
    "depends_on",
    "publishes",
    "subscribes",
    "administers"
  ],
  "eventStores": [
    "postgresql",
    "jetstream"
  ],
  "flavours": [
    "explicit",
    "event-driven"
  ],
  "interface": "enp1s0",
  "namespace": "05fbe2c3-cb20-556c-87f0-6b0312f105f6",
  "nodeTypes": [
    "Server",
    "Workstation",
    "Router",
    "Gateway",
    "AccessPoint",
    "IoTDevice",
    "Container",
    "VirtualMachine"
  ],
  "releases": {
    "nixos-25.11": "25.11",
    "nixos-26.05": "26.05",
    "nixos-unstable": "26.05"
  },
  "reserved": [
    "assert",
    "else",
    "false",
    "if",
    "import",
    "in",
    "inherit",
    "let",
    "null",
    "or",
    "rec",
    "then",
    "true",
    "with",
    "builtins",
    "self",
    "outputs",
    "default",
    "end",
    "graph",
    "subgraph",
    "flowchart",
    "class",
    "click",
    "style",
    "direction",
    "localhost",
    "localdomain",
    "nixos",
    "systemd",
    "init",
    "con",
    "prn",
    "aux",
    "nul",
    "com1",
    "com2",
    "com3",
    "com4",
    "com5",
    "com6",
    "com7",
    "com8",
    "com9",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
    "lpt5",
    "lpt6",
    "lpt7",
    "lpt8",
    "lpt9"
  ],
  "reservedDomains": [
    "cim",
    "cim-domain",
    "topology",
    "base",
    "domains",
    "hosts",
    "home"
  ],
  "reservedUsers": [
    "root",
    "nobody",
    "nogroup",
    "wheel",
    "users",
    "daemon",
    "sshd",
    "messagebus",
    "polkituser",
    "nixbld",
    "nscd",
    "rtkit",
    "avahi",
    "systemd-network",
    "systemd-resolve",
    "systemd-timesync",
    "systemd-oom",
    "systemd-coredump",
    "postgres",
    "mysql",
    "redis",
    "nats",
    "nginx",
    "caddy",
    "httpd",
    "acme",
    "git",
    "gitea",
    "forgejo",
    "grafana",
    "prometheus",
    "loki",
    "mosquitto",
    "minio",
    "keycloak",
    "vault",
    "consul",
    "influxdb2",
    "meilisearch",
    "clickhouse",
    "rabbitmq",
    "mongodb",
    "docker",
    "podman",
    "kubernetes",
    "haproxy",
    "bind",
    "named",
    "unbound",
    "kresd",
    "knot-resolver",
    "bird",
    "keepalived",
    "wwwrun",
    "event-store",
    "apache-kafka",
    "cassandra",
    "dnsmasq",
    "envoy",
    "etcd",
    "harmonia",
    "hydra",
    "hydra-queue-runner",
    "hydra-www",
    "kea",
    "keepalived_script",
    "lldap",
    "memcached",
    "neo4j",
    "opensearch",
    "statd",
    "tempo",
    "traefik",
    "uptime-kuma",
    "alertmanager",
    "node-exporter",
    "postgres-exporter",
    "redis-exporter",
    "nginx-exporter"
  ],
  "secretTools": [
    "sops-nix",
    "agenix"
  ],
  "spaces": [
    "\\t",
    "\\n",
    "\\u000b",
    "\\r",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "　",
    "﻿"
  ],
  "stateVersion": "26.05",
  "systems": [
    "x86_64-linux",
    "aarch64-linux"
  ],
  "tiers": [
    "Client",
    "Leaf",
    "Cluster",
    "SuperCluster"
  ],
  "topology": {
    "name": "network",
    "topology_id": null
  },
  "workspace": {
    "channel": "nixos-26.05",
    "constraints": {},
    "flavour": "explicit",
    "name": "Untitled",
    "package_overrides": {},
    "permitted_insecure_packages": [],
    "secrets": "sops-nix"
  }
}
`,
  'lib/default.nix': `# Domain events as Nix sees them: journals folded, and what follows from them for machines, homes,
# shells and services.
{
  lib,
  pkgs ? null,
}:
let
  words = lib.importJSON ./data/words.json;
  journal = import ./journal { inherit lib words; };
  inherit (journal)
    eventsOf
    fold
    inOrder
    slug
    text
    uuid5
    ;
  sizing = import ./sizing.nix { inherit lib; };
  deployment = import ./deployment {
    inherit
      inOrder
      lib
      sizing
      slug
      text
      words
      ;
  };
  inherit (deployment) declare deploy kinds;
  # A flake that computes everything has the modules of \`cim\` in here.
  modules = if builtins.pathExists ./modules then ./modules else ../modules;
  native = import ./native {
    inherit
      declare
      kinds
      lib
      modules
      slug
      text
      words
      ;
  };
  eventStore = import ./event-store.nix {
    inherit
      eventsOf
      fold
      lib
      slug
      ;
  };
in
import ./context.nix {
  inherit (journal) graphOf;
  inherit
    declare
    deploy
    eventsOf
    fold
    lib
    native
    ;
}
// import ./network.nix {
  inherit
    deploy
    eventsOf
    fold
    lib
    uuid5
    words
    ;
}
// eventStore
// sizing
// import ./systems.nix {
  defaultPkgs = pkgs;
  inherit lib;
}
// {
  inherit (slug) fitted;
  messaging = import ./messaging.nix {
    inherit (eventStore) createEventStore;
    inherit lib;
  };
  validator = import ./validator.nix { inherit kinds lib text; };
}
`,
  'lib/deployment/addresses.nix': `# Addresses of machines.
{
  lib,
  valid,
  words,
}:
let
  inherit (valid) isFixed usable;

  # The first fixed address that a host was given; \`null\` when it was given none.
  drawn =
    host:
    let
      interfaces = usable host.interfaces;
      fixed = lib.concatMap (
        { name, addresses, ... }:
        map (address: {
          inherit (address) address;
          prefixLength = address.prefix_length;
          interface = name;
        }) (lib.filter isFixed addresses)
      ) interfaces;
      dynamic = lib.filter ({ addresses, ... }: lib.any (one: one.dhcp) addresses) interfaces;
    in
    if fixed != [ ] then
      lib.head fixed
    else if dynamic != [ ] then
      {
        address = null;
        prefixLength = 24;
        interface = (lib.head dynamic).name;
      }
    else
      null;

  digits = lib.listToAttrs (
    lib.imap0 (n: digit: lib.nameValuePair digit n) (lib.stringToCharacters "0123456789abcdef")
  );

  # An address of 10.64.0.0/16 that depends on the id and that nobody has.
  free =
    taken: id:
    let
      hash = builtins.hashString "sha256" id;
      digit = place: digits.\${builtins.substring place 1 hash};
      high = digit 0 * 16 + digit 1;
      low = digit 2 * 16 + digit 3;
      at =
        step:
        let
          place = lib.mod (high * 254 + lib.mod low 254 + step) (256 * 254);
          address = "10.64.\${toString (place / 254)}.\${toString (lib.mod place 254 + 1)}";
        in
        if taken ? \${address} then at (step + 1) else address;
    in
    at 0;

  derive =
    { taken, found }:
    { id, host, ... }:
    let
      address = free taken id;
      interfaces = usable (if host == null then [ ] else host.interfaces);
    in
    {
      taken = taken // {
        \${address} = true;
      };
      found = found // {
        \${id} = {
          inherit address;
          prefixLength = 16;
          interface = if interfaces == [ ] then words.interface else (lib.head interfaces).name;
        };
      };
    };
in
/**
  The address of each host by id; hosts are \`{ id; host; }\`, with \`host\` null where nobody drew it.
*/
hosts:
let
  given = lib.filterAttrs (_: place: place != null) (
    lib.listToAttrs (
      map ({ id, host, ... }: lib.nameValuePair id (if host == null then null else drawn host)) hosts
    )
  );
  addresses = lib.filter (address: address != null) (
    map (place: place.address) (lib.attrValues given)
  );
in
(lib.foldl' derive {
  taken = lib.genAttrs addresses (_: true);
  found = given;
} (lib.sort (a: b: a.id < b.id) (lib.filter ({ id, ... }: !given ? \${id}) hosts))).found
`,
  'lib/deployment/administrators.nix': `# Who administers what. A domain's administrator matches a person by e-mail address, user name or
# name, and else implies one.
{
  lib,
  inOrder,
  slug,
  text,
}:
let
  inherit (lib) head toLower;

  userOf = { username, name, ... }: if text.trim username == "" then name else username;

  draw =
    {
      name,
      id,
      person,
    }:
    {
      inherit id person;
      inherit (person) email name;
      slug = builtins.substring 0 31 name;
      keys = lib.filter (key: key != "") (map text.trim (lib.concatMap linesOf person.ssh_keys));
    };
  linesOf = key: lib.splitString "\\n" (lib.replaceStrings [ "\\r" ] [ "\\n" ] key);

  imply =
    people: named: domain:
    let
      parts = lib.splitString "@" named;
      wish = slug.administrator (head parts) domain.id;
      isTaken = lib.any (person: person.slug == wish) people;
    in
    {
      inherit (domain) id;
      slug =
        if isTaken then "\${builtins.substring 0 24 wish}-\${builtins.substring 30 6 domain.id}" else wish;
      person = null;
      name = named;
      email = if lib.length parts > 1 then named else "";
      keys = [ ];
    };

  find =
    people: named:
    lib.findFirst (
      person:
      toLower (text.trim person.email) == toLower named || person.slug == named || person.name == named
    ) null people;
in
/**
  The people of a graph, and the administrators of each domain by its id, given the domains sorted
  by slug.
*/
graph: domains:
let
  drawn = map draw (
    slug.distinct (
      map (person: {
        name = slug.person (userOf person) person.person_id;
        id = person.person_id;
        inherit person;
      }) (inOrder graph.people)
    )
  );

  appoint =
    { people, named }:
    domain:
    let
      name = text.trim domain.domain.administrator;
      found = find people name;
      person = if found == null then imply people name domain else found;
    in
    if name == "" then
      { inherit people named; }
    else
      {
        people = if found == null then people ++ [ person ] else people;
        named = named ++ [ (lib.nameValuePair domain.id [ person ]) ];
      };
  appointed = lib.foldl' appoint {
    people = drawn;
    named = [ ];
  } domains;
  named = lib.listToAttrs appointed.named;

  byId = lib.listToAttrs (
    lib.reverseList (map (person: lib.nameValuePair person.id person) appointed.people)
  );
  joined = lib.groupBy (edge: edge.to) (
    lib.filter ({ kind, from, ... }: kind == "administers" && byId ? \${from}) (inOrder graph.edges)
  );
  administratorsOf =
    { id, ... }: lib.unique (named.\${id} or [ ] ++ map (edge: byId.\${edge.from}) (joined.\${id} or [ ]));
in
{
  people = lib.sort (a: b: a.slug < b.slug) appointed.people;
  administrators = lib.listToAttrs (
    map (domain: lib.nameValuePair domain.id (administratorsOf domain)) domains
  );
}
`,
  'lib/deployment/attachments.nix': `# Who is in which network.
{
  lib,
  cidr,
  rank,
}:
let
  inherit (cidr)
    familyOf
    isLinkLocal
    networkOf
    poolOf
    ;

  # IPv4 needs a pool; IPv6 clients make their own addresses of 64 bits.
  canServe =
    network: if familyOf network == "ipv4" then poolOf network != null else lib.hasSuffix "/64" network;

  placesOf =
    host:
    lib.concatMap (
      { name, addresses, ... }:
      map (
        { address, prefixLength }:
        {
          inherit address host;
          network = networkOf address prefixLength;
          interface = name;
        }
      ) (lib.filter ({ address, ... }: !isLinkLocal address) addresses)
    ) host.interfaces;

  # The first place of each network, sorted by network.
  firstOfEach =
    places: map lib.head (lib.attrValues (lib.groupBy ({ network, ... }: network) places));

  isHigher =
    a: b:
    rank.rankOf a.host > rank.rankOf b.host
    || rank.rankOf a.host == rank.rankOf b.host && a.host.slug < b.host.slug;

  # Who gives a client its address: of those above it, and of routers, the highest.
  serversFor =
    client: others:
    lib.take 1 (
      lib.sort isHigher (
        lib.filter ({ host, ... }: rank.isForwarding host || rank.rankOf host > rank.rankOf client) others
      )
    );
in
/**
  The networks of each host by its id, given hosts with their interfaces.
*/
wiring: hosts:
let
  fixed = lib.listToAttrs (map (host: lib.nameValuePair host.id (placesOf host)) hosts);

  heardBy =
    host: name:
    lib.concatMap (
      port:
      lib.filter (place: place.interface == port.interface && place.host.id != host.id) (
        fixed.\${port.host} or [ ]
      )
    ) (wiring.segment host.id name);

  asked = lib.concatMap (
    host:
    lib.concatMap (
      { name, ... }:
      map (place: {
        client = host;
        interface = name;
        inherit place;
      }) (heardBy host name)
    ) (lib.filter ({ dhcp, ... }: dhcp) host.interfaces)
  ) hosts;
  askedBy = lib.groupBy ({ client, ... }: client.id) asked;

  servers = lib.listToAttrs (
    lib.concatMap
      (
        found:
        map ({ host, network, ... }: lib.nameValuePair "\${host.id} \${network}" true) (
          serversFor (lib.head found).client (map ({ place, ... }: place) found)
        )
      )
      (
        lib.attrValues (
          lib.groupBy (
            {
              client,
              interface,
              place,
            }:
            "\${client.id} \${interface} \${place.network}"
          ) (lib.filter ({ place, ... }: canServe place.network) asked)
        )
      )
  );

  attachmentsOf =
    { id, ... }:
    map
      (
        {
          network,
          interface,
          address,
          ...
        }:
        {
          inherit network interface address;
          serves = servers ? "\${id} \${network}";
        }
      )
      (
        firstOfEach (
          fixed.\${id}
          ++ map (
            { interface, place, ... }:
            {
              inherit interface;
              inherit (place) network;
              address = null;
            }
          ) (askedBy.\${id} or [ ])
        )
      );
in
lib.listToAttrs (map (host: lib.nameValuePair host.id (attachmentsOf host)) hosts)
`,
  'lib/deployment/cidr.nix': `# Networks of addresses: the arithmetic that Nix lacks. Addresses are valid.
{ lib }:
let
  inherit (lib)
    concatMapStringsSep
    foldl'
    hasInfix
    splitString
    toInt
    ;

  digits = lib.listToAttrs (
    lib.imap0 (n: digit: lib.nameValuePair digit n) (lib.stringToCharacters "0123456789abcdef")
  );
  fromHex = text: foldl' (sum: digit: sum * 16 + digits.\${digit}) 0 (lib.stringToCharacters text);
  hex = number: lib.toLower (lib.toHexString number);
  power = n: foldl' (product: _: product * 2) 1 (lib.genList (_: null) n);

  familyOf = address: if hasInfix ":" address then "ipv6" else "ipv4";

  bytes = address: map toInt (splitString "." address);

  groupsIn =
    text:
    lib.concatMap (
      part:
      if part == "" then
        [ ]
      else if hasInfix "." part then
        let
          at = lib.elemAt (bytes part);
        in
        [
          (at 0 * 256 + at 1)
          (at 2 * 256 + at 3)
        ]
      else
        [ (fromHex (lib.toLower part)) ]
    ) (splitString ":" text);

  # The eight groups of an IPv6 address; \`::\` stands for those that are missing.
  groups =
    address:
    let
      parts = splitString "::" address;
      before = groupsIn (lib.head parts);
      after = groupsIn (lib.last parts);
      missing = 8 - lib.length before - lib.length after;
    in
    if lib.length parts == 1 then before else before ++ lib.genList (_: 0) missing ++ after;

  # The first \`length\` bits of numbers of so many bits.
  masked =
    bits: length:
    lib.imap0 (
      n: number:
      let
        kept = lib.max 0 (lib.min bits (length - n * bits));
      in
      number - lib.mod number (power (bits - kept))
    );

  trimmed =
    numbers: if numbers != [ ] && lib.last numbers == 0 then trimmed (lib.init numbers) else numbers;

  dotted = concatMapStringsSep "." toString;
  colons =
    numbers:
    let
      some = trimmed numbers;
    in
    concatMapStringsSep ":" hex some + lib.optionalString (lib.length some < 8) "::";

  prefixOf = network: toInt (lib.last (splitString "/" network));
  networkOf =
    address: length:
    let
      first =
        if familyOf address == "ipv4" then
          dotted (masked 8 length (bytes address))
        else
          colons (masked 16 length (groups address));
    in
    "\${first}/\${toString length}";

  ofNumber =
    number:
    dotted (
      map (unit: lib.mod (number / power unit) 256) [
        24
        16
        8
        0
      ]
    );
in
{
  inherit familyOf networkOf;

  contains =
    network: address:
    familyOf network == familyOf address && networkOf address (prefixOf network) == network;

  isLinkLocal = address: familyOf address == "ipv6" && networkOf address 10 == "fe80::/10";

  # The upper half of an IPv4 network, for machines that ask; null where it is too small.
  poolOf =
    network:
    let
      prefix = prefixOf network;
      start = foldl' (sum: byte: sum * 256 + byte) 0 (bytes (lib.head (splitString "/" network)));
      size = power (32 - prefix);
    in
    if familyOf network == "ipv6" || prefix < 8 || prefix > 30 then
      null
    else
      {
        first = ofNumber (start + size / 2);
        last = ofNumber (start + size - 2);
      };
}
`,
  'lib/deployment/connections.nix': `# What reaches what. A domain as an end means, of the provider, what it offers, and of the depending
# domain, its workloads: never its databases or caches.
{ lib }:
{
  edges,
  domains,
  services,
}:
let
  byId = lib.listToAttrs (map (service: lib.nameValuePair service.id service) services);
  byDomain = lib.groupBy (service: service.domain) (
    lib.filter (service: service.domain != null) services
  );
  of = id: byDomain.\${id} or [ ];
  workloads = id: lib.filter (service: service.kind != null && service.kind.workload) (of id);
  offered = id: lib.filter ({ service, ... }: service.offered) (of id);

  drawn = lib.filter (edge: edge.kind != "administers") edges;

  requirements = lib.concatMap (
    { from, to, ... }:
    let
      providers =
        if byId ? \${to} then
          [ byId.\${to} ]
        else if domains ? \${to} then
          offered to
        else
          [ ];
      consumers =
        if byId ? \${from} then
          [ byId.\${from} ]
        else if byId ? \${to} && domains ? \${from} then
          workloads from
        else
          [ ];
    in
    lib.concatMap (
      consumer:
      map (provider: {
        from = consumer.id;
        inherit provider;
      }) (lib.filter (provider: provider.id != consumer.id) providers)
    ) consumers
  ) drawn;

  sortedBy = key: lib.sort (a: b: a.\${key} < b.\${key});
  each = key: list: map lib.head (lib.attrValues (lib.groupBy (one: one.\${key}) list));

  requires = lib.mapAttrs (_: found: sortedBy "path" (each "id" (map (one: one.provider) found))) (
    lib.groupBy (one: one.from) requirements
  );

  dependencies =
    lib.mapAttrs (_: found: sortedBy "slug" (each "id" (map ({ to, ... }: domains.\${to}) found)))
      (
        lib.groupBy (edge: edge.from) (
          lib.filter ({ from, to, ... }: from != to && domains ? \${from} && domains ? \${to}) drawn
        )
      );

  # A workload reaches also what the domains offer on which its own depends.
  reachedBy =
    service:
    let
      isWorkload = service.kind != null && service.kind.workload;
      domain = if service.domain == null then "" else service.domain;
      others = lib.concatMap ({ id, ... }: offered id) (dependencies.\${domain} or [ ]);
    in
    each "id" (requires.\${service.id} or [ ] ++ lib.optionals isWorkload others);
in
{
  /**
    What a service connects to by its own edges, by the service's id, sorted by path.
  */
  inherit requires;

  /**
    The domains on which a domain depends, by its id, sorted by slug.
  */
  inherit dependencies;

  /**
    That, and for a workload what the domains that its own depends on offer, by the service's id,
    sorted by path.
  */
  reaches = lib.listToAttrs (
    map (service: lib.nameValuePair service.id (sortedBy "path" (reachedBy service))) services
  );

  /**
    Who reaches a service, by its id.
  */
  clients = lib.mapAttrs (_: map ({ client, ... }: client)) (
    lib.groupBy ({ id, ... }: id) (
      lib.concatMap (client: map ({ id, ... }: { inherit client id; }) (reachedBy client)) services
    )
  );
}
`,
  'lib/deployment/declare.nix': `# The options \`cim.domains\` and \`cim.hosts\` that a deployment means, as bundles write them.
{
  cidr,
  lib,
  settingsOf,
}:
let
  tiers = {
    Client = "client";
    Leaf = "leaf";
    Cluster = "cluster";
    SuperCluster = "super-cluster";
  };

  types = {
    Server = "server";
    Workstation = "workstation";
    Router = "router";
    Gateway = "gateway";
    AccessPoint = "access-point";
    IoTDevice = "iot-device";
    Container = "container";
    VirtualMachine = "virtual-machine";
  };

  isDeployed = { host, ... }: host != null;

  # With which key a service or a domain uses NATS, and for what.
  use =
    nkey:
    { publishes, subscribes, ... }:
    lib.optionalAttrs (nkey != null && builtins.match "U[A-Z2-7]{55}" nkey != null) { inherit nkey; }
    // lib.optionalAttrs (publishes != { }) { inherit publishes; }
    // lib.optionalAttrs (subscribes != { }) { inherit subscribes; };

  eventStore =
    store: services:
    let
      databases = lib.filter (one: one.kind.kind == "postgresql") services;
    in
    lib.optionalAttrs (store.backend == "postgresql" && databases != [ ]) {
      service = (lib.head databases).slug;
    }
    // {
      inherit (store) backend compression;
      retention = if store.retention == "" then null else store.retention;
    };

  sourceOf =
    { kind, service, ... }:
    lib.optionalString (kind.kind == "application") (settingsOf kind.kind service.settings).source;

  service =
    one:
    let
      requires = map ({ path, ... }: path) (lib.filter isDeployed one.requires);
      source = sourceOf one;
    in
    {
      inherit (one.kind) kind;
      inherit (one) host;
    }
    // lib.optionalAttrs (one.port != null) { inherit (one) port; }
    // lib.optionalAttrs (one.kind ? protocols) { inherit (one.kind) protocols; }
    // lib.optionalAttrs one.service.offered { offered = true; }
    // lib.optionalAttrs one.service.public { public = true; }
    // lib.optionalAttrs (one.unit != "\${one.slug}.service") { inherit (one) unit; }
    // lib.optionalAttrs (requires != [ ]) { inherit requires; }
    // lib.optionalAttrs (source != "") { inherit source; }
    // use one.service.nkey one;

  domain =
    {
      administrators,
      dependencies,
      domain,
      services,
      ...
    }@plan:
    let
      deployed = lib.filter isDeployed services;
      unknown = lib.filter ({ kind, ... }: kind == null) services;
      administrator = lib.head administrators;
    in
    {
      enable = true;
      inherit (domain) purpose;
    }
    // lib.optionalAttrs (administrators != [ ]) {
      administrator = if administrator.email == "" then administrator.slug else administrator.email;
    }
    // lib.optionalAttrs (dependencies != [ ]) {
      dependencies = map ({ slug, ... }: slug) dependencies;
    }
    // use domain.nkey plan
    // lib.optionalAttrs (domain.event_store != null) {
      eventStore = eventStore domain.event_store deployed;
    }
    // lib.optionalAttrs (deployed != [ ]) {
      services = lib.listToAttrs (map (one: lib.nameValuePair one.slug (service one)) deployed);
    }
    // lib.optionalAttrs (unknown != [ ]) {
      unknown = lib.listToAttrs (
        map ({ slug, service, ... }: lib.nameValuePair slug service.kind) unknown
      );
    };

  attachment =
    {
      network,
      interface,
      address,
      serves,
    }:
    let
      pool = if serves then cidr.poolOf network else null;
    in
    lib.nameValuePair network (
      {
        inherit interface;
      }
      // lib.optionalAttrs (address != null) { inherit address; }
      // lib.optionalAttrs serves { inherit serves; }
      // lib.optionalAttrs (pool != null) { inherit pool; }
    );

  tunnel =
    {
      name,
      port,
      publicKey,
      peers,
      ...
    }:
    lib.nameValuePair name (
      {
        inherit port;
      }
      // lib.optionalAttrs (publicKey != null) { inherit publicKey; }
      // lib.optionalAttrs (peers != [ ]) {
        peers = lib.listToAttrs (map (peer: lib.nameValuePair peer.host peer.interface) peers);
      }
    );

  host =
    {
      address,
      host,
      interface,
      memory,
      network,
      tier,
      ...
    }:
    let
      type = types.\${if host == null then "Server" else host.node_type};
      tunnels = lib.filter ({ form, ... }: form == "tunnel") network.interfaces;
    in
    {
      inherit address interface;
      tier = tiers.\${tier};
    }
    // lib.optionalAttrs (type != "server") { inherit type; }
    // lib.optionalAttrs (memory != null) { inherit memory; }
    // lib.optionalAttrs (network.networks != [ ]) {
      networks = lib.listToAttrs (map attachment network.networks);
    }
    // lib.optionalAttrs (network.uplink != null) { inherit (network) uplink; }
    // lib.optionalAttrs (tunnels != [ ]) { tunnels = lib.listToAttrs (map tunnel tunnels); };

  bySlug = declare: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (declare one)) list);
in
{ domains, hosts, ... }:
{
  domains = bySlug domain domains;
  hosts = bySlug host hosts;
}
`,
  'lib/deployment/default.nix': `# What a graph means in machines.
{
  lib,
  inOrder,
  sizing,
  slug,
  text,
  words,
}:
let
  kinds = import ./kinds.nix { inherit lib text; };
  cidr = import ./cidr.nix { inherit lib; };
  valid = import ./valid-address.nix { inherit lib; };
in
{
  inherit kinds;
  declare = import ./declare.nix {
    inherit cidr lib;
    settingsOf = import ../native/settings.nix { inherit lib words; };
  };
  deploy = import ./deploy.nix {
    inherit
      inOrder
      lib
      slug
      words
      ;
    addressesOf = import ./addresses.nix { inherit lib valid words; };
    administer = import ./administrators.nix {
      inherit
        inOrder
        lib
        slug
        text
        ;
    };
    connect = import ./connections.nix { inherit lib; };
    loadedOf = import ./loads.nix { inherit lib sizing; };
    messagesOf = import ./messages.nix { inherit lib; };
    networksOf = import ./network.nix {
      inherit
        cidr
        lib
        valid
        words
        ;
    };
    servicesOf = import ./services.nix {
      inherit
        inOrder
        kinds
        lib
        slug
        ;
    };
  };
}
`,
  'lib/deployment/deploy.nix': `# What a graph means in machines: names are slugs, ends are found, every deployed service has a
# machine.
{
  lib,
  addressesOf,
  administer,
  connect,
  inOrder,
  loadedOf,
  messagesOf,
  networksOf,
  servicesOf,
  slug,
  words,
}:
let
  bySlug = lib.sort (a: b: a.slug < b.slug);

  domainsOf =
    graph:
    map
      (
        {
          name,
          id,
          domain,
        }:
        {
          inherit id domain;
          slug = name;
        }
      )
      (
        slug.distinct (
          map (domain: {
            name = slug.domain domain.name domain.domain_id;
            id = domain.domain_id;
            inherit domain;
          }) (inOrder graph.domains)
        )
      );

  drawnHosts =
    graph:
    slug.distinct (
      map (host: {
        name = slug.host host.name host.host_id;
        id = host.host_id;
        inherit host;
      }) (inOrder graph.hosts)
    );

  planHost =
    release: addresses:
    {
      name,
      id,
      host,
    }:
    addresses.\${id}
    // {
      inherit id host;
      slug = name;
      tier = if host == null then "Cluster" else host.tier;
      memory = if host == null then null else host.memory_mb;
      system = if host == null then lib.head words.systems else host.system;
      stateVersion = if host == null then release else host.state_version;
    };
in
graph:
let
  release = words.releases.\${graph.workspace.workspace.channel};
  domainList = domainsOf graph;
  domains = lib.listToAttrs (map (domain: lib.nameValuePair domain.id domain) domainList);
  services = servicesOf graph domains;

  isDeployable = { kind, domain, ... }: kind != null && kind.deployed && domain != null;
  deployable = lib.groupBy (service: service.domain) (lib.filter isDeployable services);
  isLoose = { service, ... }: service.host_id == null || !graph.hosts ? \${service.host_id};

  # A domain with no service, or with one that nobody placed, has a host of its own name; a drawn
  # host of that name is it.
  drawn = drawnHosts graph;
  isDrawn = lib.genAttrs (map ({ name, ... }: name) drawn) (_: true);
  needsOwn =
    domain:
    !isDrawn ? \${domain.slug}
    && (!deployable ? \${domain.id} || lib.any isLoose deployable.\${domain.id});
  wanted =
    drawn
    ++ map ({ id, slug, ... }: {
      name = slug;
      inherit id;
      host = null;
    }) (lib.filter needsOwn domainList);
  hosts = map (planHost release (addressesOf wanted)) wanted;

  hostsById = lib.listToAttrs (map (host: lib.nameValuePair host.id host) hosts);
  hostsBySlug = lib.listToAttrs (map (host: lib.nameValuePair host.slug host) hosts);
  hostOf =
    service:
    let
      inherit (service.service) host_id;
    in
    if !isDeployable service then
      null
    else if host_id != null && hostsById ? \${host_id} then
      hostsById.\${host_id}.slug
    else
      hostsBySlug.\${domains.\${service.domain}.slug}.slug or null;

  placed = map (service: service // { host = hostOf service; }) services;
  connections = connect {
    edges = inOrder graph.edges;
    inherit domains;
    services = placed;
  };
  messages = messagesOf {
    edges = inOrder graph.edges;
    inherit domains;
    services = placed;
  };
  use = id: {
    publishes = messages "publishes" id;
    subscribes = messages "subscribes" id;
  };
  people = administer graph (bySlug domainList);
  finished = map (
    service:
    service
    // {
      requires = connections.requires.\${service.id} or [ ];
      reaches = connections.reaches.\${service.id};
      clients = connections.clients.\${service.id} or [ ];
    }
    // use service.id
  ) placed;
  byHost = lib.groupBy (service: service.host) (lib.filter (service: service.host != null) finished);
  loaded = lib.concatMap (host: loadedOf (host // { services = byHost.\${host.slug} or [ ]; })) hosts;
  loadedById = lib.listToAttrs (map (service: lib.nameValuePair service.id service) loaded);
  sized = map (service: loadedById.\${service.id} or service) finished;
  loadedByHost = lib.groupBy (service: service.host) loaded;
  byDomain = lib.groupBy (service: service.domain) (
    lib.filter (service: service.domain != null) sized
  );
  byPath = lib.sort (a: b: a.path < b.path);
  equipped = map (host: host // { services = byPath (loadedByHost.\${host.slug} or [ ]); }) (
    bySlug hosts
  );
  networks = networksOf (inOrder graph.links) equipped;
in
{
  inherit release;
  inherit (graph.workspace) workspace;
  hosts = map (host: host // { network = networks.\${host.id}; }) equipped;
  inherit (people) people;
  services = byPath sized;
  domains = map (
    domain:
    domain
    // {
      administrators = people.administrators.\${domain.id};
      dependencies = connections.dependencies.\${domain.id} or [ ];
      services = bySlug (byDomain.\${domain.id} or [ ]);
    }
    // use domain.id
  ) (bySlug domainList);
}
`,
  'lib/deployment/interfaces.nix': `# The interfaces of machines.
{
  lib,
  isTunnelType,
  valid,
}:
let
  # 51820 is the port of the service WireGuard.
  tunnelPort = 51821;

  isBridge = { bridge_members, ... }: bridge_members != [ ];
  isVlan = { vlan_id, ... }: vlan_id != null && vlan_id > 0;
  isPublicKey = text: text != null && builtins.match "[A-Za-z0-9+/]{43}=" text != null;

  formOf =
    isTunnel: all: one:
    let
      cards = lib.filter (other: !isVlan other && !isBridge other && !isTunnel other) all;
      # \`enp1s0\` of \`enp1s0.20\`.
      dotted = builtins.match "(.*)\\\\.[^.]*" one.name;
      named = lib.head dotted;
      isNamed = dotted != null && lib.any ({ name, ... }: name == named) all;
      parent =
        if isNamed then
          named
        else if lib.length cards == 1 then
          (lib.head cards).name
        else
          null;
      isMember = member: lib.any (other: other.name == member && !isBridge other && !isTunnel other) all;
    in
    if isBridge one then
      {
        form = "bridge";
        members = lib.unique (lib.filter isMember one.bridge_members);
      }
    else if isVlan one && parent != null then
      {
        form = "vlan";
        id = one.vlan_id;
        inherit parent;
      }
    else
      { form = "card"; };
in
/**
  The interfaces of a host. Where nobody gave it an address, the first has the derived one.
*/
wiring:
{
  address,
  host,
  id,
  interface,
  prefixLength,
  ...
}:
let
  drawn = valid.usable (if host == null then [ ] else host.interfaces);
  isTunnel = one: isTunnelType one.interface_type || wiring.endsTunnel id one.name;
  tunnels = lib.filter isTunnel drawn;
  ports = lib.listToAttrs (lib.imap0 (n: one: lib.nameValuePair one.name (tunnelPort + n)) tunnels);

  plan =
    one:
    (
      if isTunnel one then
        {
          form = "tunnel";
          port = ports.\${one.name};
          publicKey = if isPublicKey one.public_key then one.public_key else null;
          peers = wiring.peers id one.name;
        }
      else
        formOf isTunnel drawn one
    )
    // {
      inherit (one) name mtu;
      dhcp = lib.any (address: address.dhcp) one.addresses;
      addresses = map (address: {
        inherit (address) address;
        prefixLength = address.prefix_length;
      }) (lib.filter valid.isFixed one.addresses);
    };
  plans = map plan drawn;

  isAddressed = address == null || lib.any ({ addresses, ... }: addresses != [ ]) plans;
  derived = [ { inherit address prefixLength; } ];
in
if isAddressed then
  plans
else if plans == [ ] then
  [
    {
      form = "card";
      name = interface;
      mtu = null;
      dhcp = false;
      addresses = derived;
    }
  ]
else
  [ (lib.head plans // { addresses = derived; }) ] ++ lib.tail plans
`,
  'lib/deployment/kinds.nix': `# Service kinds, as Flakegraph's catalogue has them.
{ lib, text }:
let
  kinds = lib.mapAttrs (kind: facts: facts // { inherit kind; }) (lib.importJSON ../data/kinds.json);
  byName = lib.listToAttrs (
    lib.concatMap (facts: map (name: lib.nameValuePair name facts) facts.names) (lib.attrValues kinds)
  );
  normal = name: lib.replaceStrings [ "_" ] [ "-" ] (lib.toLower (text.trim name));
in
{
  inherit kinds;

  /**
    The kind of that name, title or alias; null when there is none.
  */
  kindOf = name: byName.\${normal name} or null;

  portOf =
    kind: settings:
    let
      port = settings.port or null;
      choice = settings.\${kind.portBy.key} or null;
    in
    if kind == null then
      null
    else if kind.portFollows && lib.isInt port && port >= 1 && port <= 65535 then
      port
    else if kind.portBy != null && lib.isString choice then
      kind.portBy.ports.\${choice} or kind.port
    else
      kind.port;

  # The unit that runs a service, and the one that is up once it answers.
  unitsOf =
    kind:
    { instance, shortInstance }:
    let
      named =
        lib.replaceStrings
          [
            "@instance@"
            "@short@"
          ]
          [
            instance
            shortInstance
          ];
      unit = if kind == null then "\${instance}.service" else named kind.unit;
    in
    {
      inherit unit;
      ready = if kind.ready or null == null then unit else named kind.ready;
    };
}
`,
  'lib/deployment/loads.nix': `# What the sizes of services follow from, and those sizes.
{ lib, sizing }:
let
  instanceOf =
    { id, kind, ... }:
    if kind.instances == "one-per-host" then "kind \${kind.kind}" else "service \${id}";

  # Instances that take memory share it alike; one share is for all the architect's own programs.
  sharesOf =
    services:
    let
      taking = map instanceOf (lib.filter ({ kind, ... }: kind.takesMemory) services);
      workloads = lib.any ({ kind, ... }: kind.workload) services;
    in
    lib.max 1 (lib.length (lib.unique taking) + (if workloads then 1 else 0));
in
/**
  The services of a machine, each with its \`load\`, \`{ clients; memory; }\`, and with the settings that
  follow from it as \`sizes\`.
*/
{ memory, services, ... }:
let
  share = if memory == null then null else memory / sharesOf services;
  byInstance = lib.groupBy instanceOf services;
  clientsOf =
    service:
    lib.length (
      lib.unique (
        lib.concatMap ({ clients, ... }: map ({ id, ... }: id) clients) byInstance.\${instanceOf service}
      )
    );

  # Left to the load: 0, or what the kind refuses.
  isOpen =
    { minimum, maximum, ... }: value: !(lib.isInt value && value >= minimum && value <= maximum);
in
map (
  service:
  let
    load = {
      clients = clientsOf service;
      memory = share;
    };
  in
  service
  // {
    inherit load;
    sizes = lib.mapAttrs (_: size: sizing.sizeFor size load) (
      lib.filterAttrs (key: size: isOpen size (service.service.settings.\${key} or 0)) (
        service.kind.sizes or { }
      )
    );
  }
) services
`,
  'lib/deployment/messages.nix': `# Who publishes and subscribes what, and at which NATS server.
{ lib }:
let
  token = "([A-Za-z0-9_-]+|\\\\*)";
  isSubject =
    text:
    builtins.stringLength text <= 255 && builtins.match "\${token}(\\\\.\${token})*(\\\\.>)?|>" text != null;
  sorted = list: lib.sort lib.lessThan (lib.unique list);
in
{
  edges,
  domains,
  services,
}:
let
  byId = lib.listToAttrs (map (service: lib.nameValuePair service.id service) services);
  isServer = { host, kind, ... }: host != null && kind.kind == "nats";

  # A subject that is not given is each of the own domain.
  drawn = lib.concatMap (
    edge:
    let
      own = if domains ? \${edge.from} then edge.from else byId.\${edge.from}.domain or null;
      given = edge.subjects or [ ];
      subjects = if given == [ ] then [ "\${domains.\${own}.slug}.>" ] else lib.filter isSubject given;
    in
    lib.optional (own != null && byId ? \${edge.to} && isServer byId.\${edge.to}) {
      end = "\${edge.kind} \${edge.from}";
      inherit subjects;
      server = byId.\${edge.to}.path;
    }
  ) edges;
  byEnd = lib.groupBy ({ end, ... }: end) drawn;
in
/**
  Subjects by server of what this edge kind draws from an element, given by its id.
*/
kind: id:
lib.mapAttrs (_: found: sorted (lib.concatMap ({ subjects, ... }: subjects) found)) (
  lib.groupBy ({ server, ... }: server) (byEnd."\${kind} \${id}" or [ ])
)
`,
  'lib/deployment/network.nix': `# The network as each machine has it.
{
  cidr,
  lib,
  valid,
  words,
}:
let
  inherit (cidr) contains familyOf isLinkLocal;
  inherit (import ./wiring.nix { inherit lib valid; }) isTunnelType wiringOf;
  rank = import ./rank.nix { inherit lib words; };
  interfacesOf = import ./interfaces.nix { inherit isTunnelType lib valid; };
  attach = import ./attachments.nix { inherit cidr lib rank; };

  # The address that moves between routers, where one of their Keepalived services has it.
  virtualAddresses =
    { services, ... }:
    network:
    lib.take 1 (
      lib.sort lib.lessThan (
        lib.filter (address: valid.isIpAddress address && contains network address) (
          map (
            { service, ... }:
            let
              address = service.settings.address or null;
            in
            if lib.isString address then lib.head (lib.splitString "/" address) else ""
          ) (lib.filter ({ kind, ... }: kind.kind == "keepalived") services)
        )
      )
    );

  isHigher =
    a: b:
    rank.rankOf a.host > rank.rankOf b.host
    || rank.rankOf a.host == rank.rankOf b.host && a.host.slug < b.host.slug;

  # The routers of each network, the highest first.
  routersOf =
    hosts:
    lib.groupBy ({ network, ... }: network) (
      lib.sort isHigher (
        lib.concatMap (
          host:
          map (
            { network, address, ... }:
            {
              inherit host network;
              address = lib.head (virtualAddresses host network ++ [ address ]);
            }
          ) (lib.filter ({ address, ... }: address != null) host.networks)
        ) (lib.filter rank.isForwarding hosts)
      )
    );

  isAbove =
    router: host:
    if rank.isForwarding host then
      rank.rankOf router > rank.rankOf host
    else
      rank.rankOf router >= rank.rankOf host;

  # A given gateway is in one of the machine's networks.
  placed =
    host: address:
    let
      own = lib.filter ({ network, ... }: contains network address) host.networks;
    in
    if isLinkLocal address then
      {
        inherit address;
        inherit (host) interface;
      }
    else if own == [ ] then
      null
    else
      {
        inherit address;
        inherit (lib.head own) interface;
      };

  gatewayOf =
    routers: family: host:
    let
      given = lib.filter (address: valid.isIpAddress address && familyOf address == family) (
        if host.host == null then [ ] else host.host.gateways
      );
      tunnels = map ({ name, ... }: name) (lib.filter ({ form, ... }: form == "tunnel") host.interfaces);
      found = lib.sort (a: b: rank.rankOf a.host > rank.rankOf b.host) (
        lib.filter (router: router.host.id != host.id && isAbove router.host host) (
          lib.concatMap
            (
              { network, interface, ... }:
              map (router: router // { inherit interface; }) (routers.\${network} or [ ])
            )
            (
              lib.filter (
                { network, interface, ... }: familyOf network == family && !lib.elem interface tunnels
              ) host.networks
            )
        )
      );
    in
    if given != [ ] then
      placed host (lib.head given)
    else if lib.any ({ dhcp, ... }: dhcp) host.interfaces || found == [ ] then
      null
    else
      {
        inherit (lib.head found) address interface;
      };
in
/**
  The network of each host by its id, given links and hosts with their addresses and services.
*/
links: hosts:
let
  wiring = wiringOf links hosts;
  wired = map (host: host // { interfaces = interfacesOf wiring host; }) hosts;
  networks = attach wiring wired;
  attached = map (host: host // { networks = networks.\${host.id}; }) wired;
  routers = routersOf attached;

  networkOf =
    host:
    let
      gateways = lib.filterAttrs (_: gateway: gateway != null) (
        lib.genAttrs [ "ipv4" "ipv6" ] (family: gatewayOf routers family host)
      );
      dynamic = lib.filter ({ dhcp, ... }: dhcp) host.interfaces;
      ways = lib.attrValues (lib.mapAttrs (_: { interface, ... }: interface) gateways);
    in
    {
      inherit (host) interfaces networks;
      inherit gateways;
      uplink = lib.head (ways ++ map ({ name, ... }: name) dynamic ++ [ null ]);
      forwards = rank.isForwarding host;
    };
in
lib.listToAttrs (map (host: lib.nameValuePair host.id (networkOf host)) attached)
`,
  'lib/deployment/rank.nix': `# Who stands above whom.
{ lib, words }:
let
  typeOf = { host, ... }: if host == null then "Server" else host.node_type;
  tiers = lib.listToAttrs (lib.imap0 (n: tier: lib.nameValuePair tier n) words.tiers);
  types = {
    Gateway = 2;
    Router = 1;
  };
in
{
  # Whether a machine passes on what is meant for others.
  isForwarding = host: types ? \${typeOf host};

  # By tier, then gateways above routers above all others.
  rankOf = host: tiers.\${host.tier} * 3 + types.\${typeOf host} or 0;
}
`,
  'lib/deployment/services.nix': `# Services with their names, ports and units.
{
  lib,
  inOrder,
  kinds,
  slug,
}:
let
  draft =
    domain:
    {
      name,
      id,
      service,
    }:
    let
      kind = kinds.kindOf service.kind;
    in
    {
      inherit id kind service;
      slug = name;
      domain = if domain == null then null else domain.id;
      path = if domain == null then name else "\${domain.slug}/\${name}";
      long = if domain == null then name else "\${domain.slug}-\${name}";
      port = kinds.portOf kind service.settings;
    };

  # \`a-b\` and \`c\` give the same as \`a\` and \`b-c\`: the path tells them apart.
  named =
    drafts:
    let
      step =
        { taken, done }:
        one:
        let
          dashes = lib.concatStrings (lib.genList (_: "-") 64);
          long = if taken ? \${one.long} then slug.fitted 63 "\${one.long}\${dashes}\${pathOf one}" else one.long;
        in
        {
          taken = taken // {
            \${long} = true;
          };
          done = done ++ [ (one // { inherit long; }) ];
        };
    in
    if lib.length (lib.attrNames (lib.groupBy (one: one.long) drafts)) == lib.length drafts then
      drafts
    else
      (lib.foldl' step {
        taken = { };
        done = [ ];
      } drafts).done;
  # Outside every domain, the name of none stands in front, as in Flakegraph.
  pathOf = one: if one.domain == null then "undefined/\${one.slug}" else one.path;

  finish =
    one:
    let
      names = {
        instance = slug.fitted 63 one.long;
        shortInstance = slug.fitted 24 one.long;
      };
    in
    one // names // kinds.unitsOf one.kind names;
in
/**
  Every service of a graph, given its domains by id as \`{ id; slug; }\`.
*/
graph: domains:
let
  all = inOrder graph.services;
  groups = lib.groupBy ({ domain_id, ... }: if domain_id == null then "" else domain_id) all;
  # Groups in the order of their first services.
  order = lib.sort (a: b: (lib.head groups.\${a})._order < (lib.head groups.\${b})._order) (
    lib.attrNames groups
  );
  draftGroup =
    id:
    map (draft (domains.\${id} or null)) (
      slug.distinct (
        map (service: {
          name = slug.service service.name service.service_id;
          id = service.service_id;
          inherit service;
        }) groups.\${id}
      )
    );
in
map finish (named (lib.concatMap draftGroup order))
`,
  'lib/deployment/valid-address.nix': `# Addresses that machines can have, and interfaces that Linux knows.
{ lib }:
let
  inherit (builtins) match;

  ipv4 = "((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  h = "[0-9a-fA-F]{1,4}";
  ipv6 = lib.concatStringsSep "|" (
    [
      "(\${h}:){7}\${h}"
      "(\${h}:){1,7}:"
      ":((:\${h}){1,7}|:)"
    ]
    ++ map (n: "(\${h}:){1,\${toString n}}(:\${h}){1,\${toString (7 - n)}}") [
      1
      2
      3
      4
      5
      6
    ]
  );

  isIpv4 = address: match ipv4 address != null;
  isIpv6 =
    address:
    let
      # The last two groups may be written as IPv4.
      mixed = match "([0-9a-fA-F:]*:)([0-9.]+)" address;
      plain = if mixed != null && isIpv4 (lib.last mixed) then "\${lib.head mixed}0:0" else address;
    in
    match ipv6 plain != null;

  isFixed =
    {
      address,
      prefix_length,
      dhcp,
    }:
    !dhcp && (isIpv4 address && prefix_length <= 32 || isIpv6 address);

  isUsable = { name, ... }: name != "lo" && match "[a-zA-Z0-9_][a-zA-Z0-9_.@-]{0,14}" name != null;

  # Of several with one name, the first.
  distinct = lib.foldl' (
    found: one: if lib.any ({ name, ... }: name == one.name) found then found else found ++ [ one ]
  ) [ ];
in
{
  inherit isFixed;

  isIpAddress = text: isIpv4 text || isIpv6 text;

  # The interfaces whose names Linux takes, each name once, with their usable addresses.
  usable =
    interfaces:
    map (
      one:
      one
      // {
        addresses = lib.filter (address: address.dhcp || isFixed address) one.addresses;
      }
    ) (distinct (lib.filter isUsable interfaces));
}
`,
  'lib/deployment/wiring.nix': `# What is plugged into what: links and bridges.
{ lib, valid }:
let
  isTunnelType =
    type:
    lib.elem
      (lib.toLower (lib.concatStrings (lib.filter lib.isString (builtins.split "[^a-zA-Z]" type))))
      [
        "wireguard"
        "vpn"
      ];

  keyOf = host: interface: "\${host} \${interface}";
  portOf = host: interface: {
    key = keyOf host interface;
    inherit host interface;
  };
in
{
  inherit isTunnelType;

  /**
    The wiring of links between hosts \`{ id; slug; host; }\`, by the ids of hosts.
  */
  wiringOf =
    links: hosts:
    let
      slugs = lib.listToAttrs (map ({ id, slug, ... }: lib.nameValuePair id slug) hosts);

      ports = lib.listToAttrs (
        lib.concatMap (
          { id, host, ... }:
          map ({ name, ... }: lib.nameValuePair (keyOf id name) true) (
            valid.usable (if host == null then [ ] else host.interfaces)
          )
        ) hosts
      );

      ends = lib.concatMap (
        link:
        let
          from = portOf link.from_node link.from_interface;
          to = portOf link.to_node link.to_interface;
          isTunnel = isTunnelType link.network_type;
        in
        [
          { inherit from to isTunnel; }
          {
            from = to;
            to = from;
            inherit isTunnel;
          }
        ]
      ) (lib.filter (link: slugs ? \${link.from_node} && slugs ? \${link.to_node}) links);

      bridged = lib.concatMap (
        { id, host, ... }:
        lib.concatMap (
          { name, bridge_members, ... }:
          lib.concatMap (member: [
            {
              from = portOf id name;
              to = portOf id member;
            }
            {
              from = portOf id member;
              to = portOf id name;
            }
          ]) bridge_members
        ) (valid.usable (if host == null then [ ] else host.interfaces))
      ) hosts;

      byStart = lib.groupBy ({ from, ... }: from.key);
      cables = byStart (lib.filter ({ isTunnel, ... }: !isTunnel) ends ++ bridged);
      tunnels = byStart (lib.filter ({ isTunnel, ... }: isTunnel) ends);
    in
    {
      endsTunnel = host: name: tunnels ? \${keyOf host name};

      # The ends of the tunnels that begin in an interface, one on each machine, sorted.
      peers =
        host: name:
        lib.mapAttrsToList
          (host: found: {
            inherit host;
            interface = lib.head (lib.sort lib.lessThan (map ({ to, ... }: to.interface) found));
          })
          (
            lib.groupBy ({ to, ... }: slugs.\${to.host}) (
              lib.filter ({ to, ... }: ports ? \${to.key}) (tunnels.\${keyOf host name} or [ ])
            )
          );

      # All interfaces that an interface hears, through cables and bridges; itself first.
      segment =
        host: name:
        builtins.genericClosure {
          startSet = [ (portOf host name) ];
          operator = { key, ... }: map ({ to, ... }: to) (cables.\${key} or [ ]);
        };
    };
}
`,
  'lib/event-store.nix': `# Where events are kept, and who may write them.
{
  lib,
  eventsOf,
  fold,
  slug,
}:
let
  gibibyte = 1024 * 1024 * 1024;

  seconds = {
    s = 1;
    m = 60;
    h = 3600;
    d = 86400;
    w = 604800;
    y = 31536000;
  };
  secondsIn =
    age:
    let
      parts = builtins.match "([0-9]+)([smhdwy])" age;
    in
    if parts == null then
      throw "createEventStore: the retention \${age} is no number with s, m, h, d, w or y"
    else
      builtins.fromJSON (lib.head parts) * seconds.\${lib.last parts};

  configure =
    { storage, limits }:
    domain:
    let
      inherit
        (
          {
            backend = "postgresql";
            retention = "30d";
            compression = false;
          }
          // storage
        )
        backend
        compression
        retention
        ;
      jetstream = {
        max_mem = gibibyte;
        max_file = 10 * gibibyte;
        max_streams = 50;
      }
      // limits;
      own = [ "\${domain}.events.>" ];
      # Seconds; 0 is for ever.
      age = if retention == null then 0 else secondsIn retention;
    in
    {
      inherit backend jetstream;
      retention = age;
      database = slug.fitted 63 "\${domain}-events";
      users = [
        {
          user = "event-store";
          permissions = {
            publish = own;
            subscribe = own;
          };
        }
      ];
      streams = import ./streams.nix { inherit lib; } {
        inherit compression domain jetstream;
        retention = age;
      };
    };

  domainOf =
    graph: events:
    let
      # Also of what was removed since.
      ofService = lib.listToAttrs (
        lib.concatMap (
          { name, data, ... }:
          lib.optional (name == "Service.ServiceAdded" || name == "Service.ServiceMoved") (
            lib.nameValuePair data.service_id data.domain_id
          )
          ++ lib.optionals (name == "Domain.DomainCreated") (
            map (item: lib.nameValuePair item.service_id data.domain_id) (
              lib.filter (item: item ? service_id) (if data.services or null == null then [ ] else data.services)
            )
          )
        ) events
      );
      created = lib.listToAttrs (
        map ({ data, ... }: lib.nameValuePair data.domain_id data) (
          lib.filter ({ name, ... }: name == "Domain.DomainCreated") events
        )
      );
      ends = lib.listToAttrs (
        map ({ data, ... }: lib.nameValuePair data.edge_id data.from) (
          lib.filter ({ name, ... }: name == "Dependency.DependencyAdded") events
        )
      );
      serviceDomain = id: graph.services.\${id}.domain_id or (ofService.\${id} or null);
      slugOf =
        id:
        let
          domain = graph.domains.\${id} or (created.\${id} or null);
        in
        if id == null || domain == null then null else slug.domain domain.name id;
      endDomain =
        id: if graph.domains ? \${id} || created ? \${id} then slugOf id else slugOf (serviceDomain id);
    in
    { data, ... }:
    if data ? service_id then
      slugOf (data.domain_id or (serviceDomain data.service_id))
    else if data ? domain_id then
      slugOf data.domain_id
    else if data ? edge_id then
      endDomain (data.from or (ends.\${data.edge_id} or ""))
    else
      null;

  typeOf =
    { name, data, ... }:
    if name == "Dependency.DependencyAdded" && data.kind == "subscribes" then
      "subscription"
    else
      lib.last (lib.splitString "." name);
in
{
  /**
    A store of events for domains, given as a list of names or as a set like \`config.cim.domains\`:
    \`databases\` and \`users\` for \`services.postgresql\`, and for each domain in \`domainConfigs\` a NATS
    account with limits, a user who may publish and subscribe \`<domain>.events.>\`, and its streams as
    the JetStream API takes them. Sizes are in bytes. \`storage.retention\` may be null, for ever, and
    \`limits\` are those of each account. \`accounts\`, for \`services.nats.settings\`, has a user where
    \`nkeys.<domain>\` gives a public key: names alone would let everybody in.
  */
  createEventStore =
    {
      domains,
      storage ? { },
      limits ? { },
      nkeys ? { },
    }:
    let
      names = if lib.isList domains then domains else lib.attrNames domains;
      domainConfigs = lib.genAttrs names (configure {
        inherit limits storage;
      });
      accountOf = name: config: {
        inherit (config) jetstream;
        users = lib.optionals (nkeys ? \${name}) (
          map ({ permissions, ... }: {
            nkey = nkeys.\${name};
            inherit permissions;
          }) config.users
        );
      };
      inPostgresql = lib.filter ({ backend, ... }: backend == "postgresql") (
        lib.attrValues domainConfigs
      );
      databases = map ({ database, ... }: database) inPostgresql;
    in
    {
      inherit databases domainConfigs;
      users = map (name: {
        inherit name;
        ensureDBOwnership = true;
      }) databases;
      accounts = lib.mapAttrs accountOf domainConfigs;
    };

  /**
    The envelopes of a journal by the domain that they are about, each with the \`type\` of its event:
    \`subscription\` where something subscribes, else its name. What is about no domain is left out.
  */
  groupEventsByDomain =
    journal:
    let
      events = lib.filter ({ data, ... }: lib.isAttrs data) (eventsOf journal);
      graph = fold events;
      of = domainOf graph events;
      known = lib.filter ({ domain, ... }: domain != null) (
        map (
          event:
          event.envelope
          // {
            type = typeOf event;
            domain = of event;
          }
        ) events
      );
    in
    lib.groupBy ({ domain, ... }: domain) known;
}
`,
  'lib/event-store.sql': `-- Events of a domain, which come and stay as they are. Applied again, it changes nothing.
BEGIN;
CREATE SCHEMA IF NOT EXISTS event_store;

CREATE TABLE IF NOT EXISTS event_store.events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  aggregate_id text NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  event_type text NOT NULL,
  correlation_id uuid,
  causation_id uuid,
  payload jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  -- Two writers cannot both add what follows the same event.
  UNIQUE (aggregate_id, version)
);
CREATE INDEX IF NOT EXISTS events_recorded_at ON event_store.events (recorded_at);

CREATE OR REPLACE FUNCTION event_store.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are only added, never changed' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_store.events
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse();

GRANT USAGE ON SCHEMA event_store TO :"role";
GRANT SELECT ON event_store.events TO :"role";
GRANT INSERT (
  event_id, aggregate_id, version, event_type, correlation_id, causation_id, payload
) ON event_store.events TO :"role";
COMMIT;
`,
  'lib/hardening.nix': `# serviceConfig of a network service that needs no privilege and no device.
{
  CapabilityBoundingSet = "";
  DeviceAllow = "";
  DynamicUser = true;
  IPAddressDeny = "any";
  LockPersonality = true;
  MemoryDenyWriteExecute = true;
  NoNewPrivileges = true;
  PrivateDevices = true;
  PrivateTmp = true;
  PrivateUsers = true;
  ProcSubset = "pid";
  ProtectClock = true;
  ProtectControlGroups = true;
  ProtectHome = true;
  ProtectHostname = true;
  ProtectKernelLogs = true;
  ProtectKernelModules = true;
  ProtectKernelTunables = true;
  ProtectProc = "invisible";
  ProtectSystem = "strict";
  RemoveIPC = true;
  RestrictAddressFamilies = [
    "AF_INET"
    "AF_INET6"
    "AF_UNIX"
  ];
  RestrictNamespaces = true;
  RestrictRealtime = true;
  RestrictSUIDSGID = true;
  SystemCallArchitectures = "native";
  SystemCallFilter = [
    "@system-service"
    "~@privileged @resources"
  ];
  UMask = "0077";
}
`,
  'lib/journal/default.nix': `# Journals and what they mean.
{ lib, words }:
let
  text = import ./text.nix { inherit lib words; };
  uuid5 = import ./uuid5.nix { inherit lib text; };
  slug = import ./slug.nix { inherit lib text words; };
  wire = import ./wire.nix {
    inherit
      lib
      text
      uuid5
      words
      ;
  };
  definitions = import ./events {
    inherit
      lib
      text
      wire
      words
      ;
  };
  placing = import ./placing.nix { inherit lib slug wire; };
in
{
  inherit slug text uuid5;
  inherit (placing) inOrder;

  /**
    The events of a journal, given as a path or as what its JSON says, each as
    \`{ name = "<Group>.<Event>"; data; envelope; }\`.
  */
  eventsOf = import ./read.nix { inherit definitions lib; };

  /**
    Every element by its id, with its place in the order of creation as \`_order\`.
  */
  fold = import ./fold.nix {
    inherit
      definitions
      lib
      placing
      uuid5
      wire
      words
      ;
  };

  /**
    The same without what only we need.
  */
  graphOf =
    graph:
    let
      plain = lib.mapAttrs (_: element: removeAttrs element [ "_order" ]);
    in
    {
      inherit (graph) topology;
      inherit (graph.workspace) workspace;
      domains = plain graph.domains;
      services = plain graph.services;
      hosts = plain graph.hosts;
      links = lib.attrValues (plain graph.links);
      people = plain graph.people;
      edges = plain graph.edges;
      waivers = lib.attrValues (plain graph.waivers);
    };
}
`,
  'lib/journal/events/default.nix': `# What each kind of event does to what it is about. A definition says \`of\` which kind of element it
# is, by which \`key\`, which fields its data \`needs\` and which it \`may\` have, and what \`step\` makes of
# the element (\`null\`: it is not there). An event whose data do not fit does nothing.
{
  lib,
  text,
  wire,
  words,
}:
let
  define = import ./define.nix { inherit lib text; };
  constraintsOf = builtins.intersectAttrs {
    max_services = null;
    name_pattern = null;
    required_services = null;
  };
in
import ./workspace.nix {
  inherit
    constraintsOf
    define
    lib
    words
    ;
}
// import ./domain.nix {
  inherit
    constraintsOf
    define
    lib
    words
    ;
}
// import ./service.nix { inherit define lib; }
// import ./dependency.nix { inherit define lib words; }
// import ./network.nix { inherit define lib wire; }
// import ./person.nix { inherit define lib; }
// import ./waiver.nix { inherit define lib; }
`,
  'lib/journal/events/define.nix': `# What definitions of events are made of.
{ lib, text }:
let
  patch =
    fields: data: _: before:
    if before == null then null else before // fields data;
in
{
  inherit (text) isName isUuid;
  inherit patch;

  isFlag = lib.isBool;
  isTexts = value: lib.isList value && lib.all lib.isString value;
  areUuids = value: lib.isList value && lib.all text.isUuid value;
  orNull = fits: value: value == null || fits value;
  isOneOf = list: value: lib.elem value list;
  idOrNull = id: if id == null then null else lib.toLower id;

  create =
    make: data: order: before:
    if before == null then make data // { _order = order; } else before;
  drop =
    _: _: _:
    null;

  about = of: id: needs: step: {
    inherit of step;
    key = data: lib.toLower data.\${id};
    needs = needs // {
      \${id} = text.isUuid;
    };
  };

  /**
    Gives one field of an element another value.
  */
  field =
    name: fits: of:
    of { \${name} = fits; } (
      patch (data: {
        \${name} = data.\${name};
      })
    );
}
`,
  'lib/journal/events/dependency.nix': `{
  define,
  lib,
  words,
}:
let
  inherit (define)
    about
    create
    drop
    isOneOf
    isTexts
    isUuid
    ;

  edgeOf =
    data:
    {
      edge_id = lib.toLower data.edge_id;
      inherit (data) kind;
      from = lib.toLower data.from;
      to = lib.toLower data.to;
    }
    // lib.optionalAttrs (data ? subjects) { inherit (data) subjects; };

  edge = about "edges" "edge_id";
in
{
  "Dependency.DependencyAdded" =
    edge {
      kind = isOneOf words.edgeKinds;
      from = isUuid;
      to = isUuid;
    } (create edgeOf)
    // {
      may.subjects = isTexts;
    };

  "Dependency.DependencyKindChanged" =
    edge { kind = isOneOf words.edgeKinds; } (
      data: _: before:
      if before == null then
        null
      else
        removeAttrs before [ "subjects" ]
        // builtins.intersectAttrs {
          kind = null;
          subjects = null;
        } data
    )
    // {
      may.subjects = isTexts;
    };

  "Dependency.DependencyRemoved" = edge { } drop;
}
`,
  'lib/journal/events/domain.nix': `{
  constraintsOf,
  define,
  lib,
  words,
}:
let
  inherit (lib) isAttrs isList isString;
  inherit (define)
    about
    create
    drop
    field
    idOrNull
    isName
    isUuid
    orNull
    patch
    ;

  or' = value: default: if value == null then default else value;
  fitsRequirement =
    item:
    isName item
    ||
      isAttrs item
      && (item ? service_id -> isUuid item.service_id)
      && isName (item.name or null)
      && isString (item.kind or null)
      && isAttrs (item.settings or { });

  fitsEventStore =
    store:
    isAttrs store
    && lib.elem (store.backend or null) words.eventStores
    && isString (store.retention or null)
    && builtins.match "([1-9][0-9]{0,3}[hdw])?" store.retention != null
    && lib.isBool (store.compression or null);
  eventStoreOf =
    store: if store == null then null else { inherit (store) backend compression retention; };

  domain = about "domains" "domain_id";
in
{
  "Domain.DomainCreated" =
    domain { name = isName; } (
      create (data: {
        domain_id = lib.toLower data.domain_id;
        inherit (data) name;
        purpose = or' (data.purpose or null) "";
        administrator = or' (data.administrator or null) "";
        network_config = data.network_config or null;
        parent_domain_id = null;
        constraints = { };
        nkey = null;
        event_store = null;
      })
    )
    // {
      may = {
        purpose = orNull isString;
        administrator = orNull isString;
        services = orNull (value: isList value && lib.all fitsRequirement value);
      };
    };

  "Domain.DomainRenamed" = field "name" isName domain;

  "Domain.DomainPurposeChanged" = field "purpose" isString domain;

  "Domain.DomainAdministratorChanged" = field "administrator" isString domain;

  "Domain.DomainConstraintsChanged" = domain { constraints = isAttrs; } (
    patch (data: {
      constraints = constraintsOf data.constraints;
    })
  );

  "Domain.DomainNested" = domain { parent_domain_id = orNull isUuid; } (
    patch (data: {
      parent_domain_id = idOrNull data.parent_domain_id;
    })
  );

  "Domain.DomainKeyChanged" = field "nkey" (orNull isString) domain;

  "Domain.DomainEventStoreChanged" = domain { event_store = orNull fitsEventStore; } (
    patch (data: {
      event_store = eventStoreOf data.event_store;
    })
  );

  "Domain.DomainRemoved" = domain { } drop;
}
`,
  'lib/journal/events/network.nix': `{
  define,
  lib,
  wire,
}:
let
  inherit (lib) isString;
  inherit (define) create drop isUuid;

  node = {
    of = "hosts";
    key = data: wire.idOf data.node.id;
    needs = {
      topology_id = isString;
      node = wire.fitsNode;
    };
  };
  link = step: {
    of = "links";
    key = data: wire.linkKey (wire.linkOf data.connection);
    needs = {
      topology_id = isString;
      connection = wire.fitsLink;
    };
    inherit step;
  };
in
{
  "Network.NetworkTopologyUpdated" = {
    of = "network";
    key = _: "network";
    needs = { };
    whole = wire.fitsTopology;
  };

  "Network.NodeAddedToTopology" = node // {
    step = create (data: wire.hostOf data.node);
  };

  "Network.NodeUpdatedInTopology" = node // {
    step =
      data: _: before:
      if before == null then null else wire.hostOf data.node // { inherit (before) _order; };
  };

  "Network.NodeRemovedFromTopology" = {
    of = "hosts";
    key = data: lib.toLower data.node_id;
    needs = {
      topology_id = isString;
      node_id = isUuid;
    };
    step = drop;
  };

  "Network.ConnectionAddedToTopology" = link (create (data: wire.linkOf data.connection));

  "Network.ConnectionRemovedFromTopology" = link drop;
}
`,
  'lib/journal/events/nixpkgs.nix': `# What a drawing asks of nixpkgs itself: arguments for packages, and packages that are let in although
# they are insecure.
{ lib }:
let
  inherit (builtins) match stringLength;
  inherit (lib)
    all
    attrNames
    attrValues
    isAttrs
    isList
    isString
    ;

  attribute = "([A-Za-z]|_[A-Za-z0-9])[A-Za-z0-9_'-]*";
  package = "\${attribute}([.][A-Za-z0-9_][A-Za-z0-9_'-]*)*";
  nameAndVersion = "[A-Za-z0-9+_?=][A-Za-z0-9+._?=-]*-[0-9][A-Za-z0-9+._?=-]*";

  isAttribute = name: stringLength name <= 100 && match attribute name != null;
  areNamed = set: isAttrs set && all isAttribute (attrNames set);
  isPackage =
    value:
    isAttrs value
    && attrNames value == [ "$package" ]
    && isString value."$package"
    && match package value."$package" != null;
  isScalar =
    value: value == null || lib.isBool value || lib.isInt value || isString value || isPackage value;
  isValue = value: isScalar value || isList value && all isScalar value;
in
{
  areOverrides =
    set: areNamed set && all (given: areNamed given && all isValue (attrValues given)) (attrValues set);

  arePermitted =
    list:
    isList list
    && all (name: isString name && stringLength name <= 200 && match nameAndVersion name != null) list;

  permitted = list: lib.sort lib.lessThan (lib.unique list);
}
`,
  'lib/journal/events/person.nix': `{ define, lib }:
let
  inherit (lib) isString;
  inherit (define)
    about
    create
    drop
    isName
    isTexts
    patch
    ;

  person = about "people" "person_id";
in
{
  "Person.PersonAdded" =
    person { name = isName; } (
      create (data: {
        person_id = lib.toLower data.person_id;
        inherit (data) name;
        username = data.username or "";
        email = data.email or "";
        ssh_keys = data.ssh_keys or [ ];
      })
    )
    // {
      may = {
        username = isString;
        email = isString;
        ssh_keys = isTexts;
      };
    };

  "Person.PersonUpdated" =
    person { } (
      patch (
        builtins.intersectAttrs {
          name = null;
          username = null;
          email = null;
          ssh_keys = null;
        }
      )
    )
    // {
      may = {
        name = isName;
        username = isString;
        email = isString;
        ssh_keys = isTexts;
      };
    };

  "Person.PersonRemoved" = person { } drop;
}
`,
  'lib/journal/events/service.nix': `{ define, lib }:
let
  inherit (lib) isAttrs isString;
  inherit (define)
    about
    create
    drop
    field
    idOrNull
    isFlag
    isName
    isUuid
    orNull
    patch
    ;

  serviceOf = data: {
    service_id = lib.toLower data.service_id;
    domain_id = idOrNull data.domain_id;
    inherit (data) name kind;
    settings = data.settings or { };
    host_id = idOrNull (data.host_id or null);
    offered = data.offered or false;
    public = data.public or false;
    extra_options = data.extra_options or { };
    notes = data.notes or "";
    nkey = null;
  };

  service = about "services" "service_id";
in
{
  "Service.ServiceAdded" =
    service {
      domain_id = orNull isUuid;
      name = isName;
      kind = isString;
    } (create serviceOf)
    // {
      may = {
        settings = isAttrs;
        host_id = orNull isUuid;
        offered = isFlag;
        public = isFlag;
        extra_options = isAttrs;
        notes = isString;
      };
    };

  "Service.ServiceRenamed" = field "name" isName service;

  "Service.ServiceConfigured" = field "settings" isAttrs service;

  "Service.ServiceMoved" = service { domain_id = orNull isUuid; } (
    patch (data: {
      domain_id = idOrNull data.domain_id;
    })
  );

  "Service.ServicePlaced" = service { host_id = orNull isUuid; } (
    patch (data: {
      host_id = idOrNull data.host_id;
    })
  );

  "Service.ServiceExposed" =
    service
      {
        offered = isFlag;
        public = isFlag;
      }
      (
        patch (data: {
          inherit (data) offered public;
        })
      );

  "Service.ServiceOptionsChanged" = field "extra_options" isAttrs service;

  "Service.ServiceAnnotated" = field "notes" isString service;

  "Service.ServiceKeyChanged" = field "nkey" (orNull isString) service;

  "Service.ServiceRemoved" = service { } drop;
}
`,
  'lib/journal/events/waiver.nix': `# Problems that somebody let stand: they change no machine.
{ define, lib }:
let
  inherit (lib) isString;
  inherit (define) areUuids create drop;

  waiverOf = data: {
    inherit (data) code;
    elements = lib.sort lib.lessThan (lib.unique (map lib.toLower data.elements));
    reason = data.reason or "";
    by = data.by or "";
  };
  waiver = {
    of = "waivers";
    key =
      data:
      let
        about = waiverOf data;
      in
      builtins.toJSON [
        about.code
        about.elements
      ];
    needs = {
      code = isString;
      elements = areUuids;
    };
  };
in
{
  "Problem.ProblemWaived" = waiver // {
    needs = waiver.needs // {
      reason = isString;
    };
    may.by = isString;
    step = create waiverOf;
  };

  "Problem.ProblemWaiverWithdrawn" = waiver // {
    step = drop;
  };
}
`,
  'lib/journal/events/workspace.nix': `{
  constraintsOf,
  define,
  lib,
  words,
}:
let
  inherit (define) isName isOneOf;
  inherit (import ./nixpkgs.nix { inherit lib; }) areOverrides arePermitted permitted;
in
{
  "Workspace.WorkspaceConfigured" = {
    of = "workspace";
    key = _: "workspace";
    needs = { };
    may = {
      name = isName;
      channel = isOneOf words.channels;
      flavour = isOneOf words.flavours;
      secrets = isOneOf words.secretTools;
      constraints = lib.isAttrs;
      package_overrides = areOverrides;
      permitted_insecure_packages = arePermitted;
    };
    step =
      data: _: before:
      before
      // builtins.intersectAttrs before data
      // lib.optionalAttrs (data ? constraints) { constraints = constraintsOf data.constraints; }
      // lib.optionalAttrs (data ? permitted_insecure_packages) {
        permitted_insecure_packages = permitted data.permitted_insecure_packages;
      };
  };
}
`,
  'lib/journal/fold.nix': `# What a journal means: every element by its id. Events are grouped by what they are about, and each
# group is folded alone; only networks and machines that list services look at the whole.
{
  lib,
  definitions,
  placing,
  uuid5,
  wire,
  words,
}:
let
  inherit (lib)
    attrNames
    attrValues
    elemAt
    length
    ;

  kinds = [
    "domains"
    "edges"
    "hosts"
    "links"
    "people"
    "services"
    "waivers"
    "workspace"
  ];

  # An event with its definition and place, if this version knows it and its data fit.
  understood =
    place:
    { name, data, ... }:
    let
      definition = definitions.\${name} or null;
      fits =
        lib.isAttrs data
        && lib.all (field: data ? \${field} && definition.needs.\${field} data.\${field}) (
          attrNames definition.needs
        )
        && (
          definition ? may
          -> lib.all (field: data ? \${field} -> definition.may.\${field} data.\${field}) (
            attrNames definition.may
          )
        )
        && (definition ? whole -> definition.whole data);
    in
    if definition == null || !fits then
      [ ]
    else
      [
        {
          inherit data definition name;
          inherit (definition) of;
          key = definition.key data;
          order = place * 1000000;
        }
      ];

  isWhole =
    event:
    event.of == "network"
    || event.of == "hosts" && event.data ? node && wire.servicesOf event.data.node != [ ];

  foldEvents = lib.foldl' (before: event: event.definition.step event.data event.order before);

  # Elements after events; each is forced, so that no chain of unforced ones grows.
  evolve =
    before: events:
    let
      groups = lib.groupBy (event: event.key) events;
      after = lib.mapAttrs (id: foldEvents (before.\${id} or null)) groups;
      there = lib.filterAttrs (_: element: element != null) after;
    in
    if events == [ ] then before else removeAttrs before (attrNames groups) // there;

  # The services for which a new domain asks. A domain that is there already asks for none.
  requirements =
    domains: events:
    let
      ofDomain =
        id: list:
        (lib.foldl'
          (
            { isThere, found }:
            event:
            let
              isCreation = event.name == "Domain.DomainCreated";
              asks = isCreation && !isThere && event.data.services or null != null;
            in
            {
              isThere = isCreation || isThere && event.name != "Domain.DomainRemoved";
              found = found ++ lib.optionals asks (lib.imap0 (requirement event) event.data.services);
            }
          )
          {
            isThere = domains ? \${id};
            found = [ ];
          }
          list
        ).found;
    in
    if lib.all (event: event.data.services or null == null) events then
      [ ]
    else
      lib.concatLists (lib.mapAttrsToList ofDomain (lib.groupBy (event: event.key) events));

  requirement =
    event: n: item:
    let
      domain_id = event.key;
      asked =
        if lib.isString item then
          {
            name = item;
            kind = item;
          }
        else
          item;
      definition = definitions."Service.ServiceAdded";
      data = {
        service_id = asked.service_id or (uuid5 domain_id asked.name);
        inherit domain_id;
        inherit (asked) name kind;
        settings = asked.settings or { };
      };
    in
    {
      inherit data definition;
      of = "services";
      key = definition.key data;
      order = event.order + n;
    };

  # Events that each change one element only.
  evolveEach =
    graph: events:
    let
      byKind = lib.groupBy (event: event.of) events;
      of = kind: byKind.\${kind} or [ ];
      asked = requirements graph.domains (of "domains");
      services = of "services" ++ asked;
      inOrder = if asked == [ ] then services else lib.sort (a: b: a.order < b.order) services;
    in
    graph
    // lib.genAttrs kinds (
      kind: evolve graph.\${kind} (if kind == "services" then inOrder else of kind)
    );

  # A network, or a machine that lists services.
  evolveWhole =
    graph: event:
    if event.of == "network" then
      placing.network graph (wire.topologyOf event.data) event.order
    else
      let
        isNew = event.name == "Network.NodeAddedToTopology";
        isThere = graph.hosts ? \${event.key};
        next = graph // {
          hosts = evolve graph.hosts [ event ];
        };
      in
      if isNew == isThere then graph else placing.place next [ event.data.node ];

  forced = kind: lib.foldl' (_: element: builtins.seq element null) null (attrValues kind);

  step =
    events:
    { graph, from }:
    to:
    let
      next = evolveEach graph (lib.sublist from (to - from) events);
      whole = evolveWhole next (elemAt events to);
      settled = lib.foldl' (_: kind: builtins.seq (forced whole.\${kind}) null) null kinds;
    in
    builtins.seq settled {
      graph = whole;
      from = to + 1;
    };

  empty = lib.genAttrs kinds (_: { }) // {
    workspace.workspace = words.workspace;
    inherit (words) topology;
  };
in
events:
let
  known = lib.concatLists (lib.imap0 understood events);
  wholes = lib.filter (place: isWhole (elemAt known place)) (lib.genList lib.id (length known));
  last = lib.foldl' (step known) {
    graph = empty;
    from = 0;
  } wholes;
in
evolveEach last.graph (lib.sublist last.from (length known - last.from) known)
`,
  'lib/journal/placing.nix': `# What a network means for the services that its machines list.
{
  lib,
  slug,
  wire,
}:
let
  inOrder = elements: lib.sort (a: b: a._order < b._order) (lib.attrValues elements);

  # Ids of services by \`<domain>/<service>\`; the first of several wins.
  idsByRef =
    { domains, services, ... }:
    lib.mapAttrs (_: found: (lib.head found).service_id) (
      lib.groupBy (
        service:
        let
          domain = domains.\${service.domain_id};
        in
        "\${slug.domain domain.name domain.domain_id}/\${slug.service service.name service.service_id}"
      ) (lib.filter ({ domain_id, ... }: domain_id != null && domains ? \${domain_id}) (inOrder services))
    );

  place =
    graph: nodes:
    let
      ids = idsByRef graph;
      # Who lists a service last, has it.
      hostOf = lib.listToAttrs (
        lib.reverseList (
          lib.concatMap (
            node:
            map (ref: lib.nameValuePair ids.\${ref} (wire.idOf node.id)) (
              lib.filter (ref: ids ? \${ref}) (wire.servicesOf node)
            )
          ) nodes
        )
      );
      moved = lib.mapAttrs (id: host_id: graph.services.\${id} // { inherit host_id; }) hostOf;
    in
    if lib.all (node: wire.servicesOf node == [ ]) nodes then
      graph
    else
      graph // { services = graph.services // moved; };
in
{
  inherit inOrder place;

  # A network takes the place of the one before.
  network =
    graph: topology: order:
    let
      hosts = lib.mapAttrs (_: nodes: lib.last nodes // { inherit (lib.head nodes) _order; }) (
        lib.groupBy (host: host.host_id) (
          lib.imap0 (n: node: wire.hostOf node // { _order = order + n; }) topology.nodes
        )
      );
      links = lib.mapAttrs (_: lib.head) (lib.groupBy wire.linkKey topology.links);
      isLost = { host_id, ... }: host_id != null && !hosts ? \${host_id};
    in
    place (
      graph
      // {
        topology = { inherit (topology) topology_id name; };
        inherit hosts;
        links = lib.mapAttrs (_: link: link // { _order = order; }) links;
        services = lib.mapAttrs (
          _: service: if isLost service then service // { host_id = null; } else service
        ) graph.services;
      }
    ) topology.nodes;
}
`,
  'lib/journal/read.nix': `# The events of a journal as \`{ name = "<Group>.<Event>"; data; envelope; }\`, in any form that journals have:
# \`{ metadata, events }\`, a list of envelopes, events that have their parts side by side, events without
# envelopes, or a single one.
{ lib, definitions }:
let
  inherit (lib) attrNames isAttrs;

  groups = lib.listToAttrs (
    map (
      name:
      let
        parts = lib.splitString "." name;
      in
      lib.nameValuePair (lib.last parts) (lib.head parts)
    ) (attrNames definitions)
  );

  only =
    value:
    let
      names = attrNames value;
    in
    if isAttrs value && lib.length names == 1 then lib.head names else null;

  # \`{ DomainCreated = ...; }\` and \`{ type = "Domain"; DomainCreated = ...; }\` get their group.
  grouped =
    payload:
    let
      rest = removeAttrs payload [ "type" ];
      name = only rest;
      group = payload.type or (groups.\${name} or null);
    in
    if name != null && lib.isString group then { \${group} = rest; } else payload;

  isWord = value: lib.isString value && value != "";

  # \`{ event_type, aggregate_type, data, metadata }\`, whose source is the actor.
  isFlat = value: isWord (value.event_type or null) && isAttrs (value.data or null);
  groupIn =
    { event_type, ... }@value:
    groups.\${event_type}
      or (if isWord (value.aggregate_type or null) then value.aggregate_type else "Unknown");
  envelopeOf =
    value:
    if !isAttrs value || isAttrs (value.payload or null) || !isFlat value then
      value
    else
      lib.optionalAttrs (value ? metadata.source) { actor = value.metadata.source; }
      // removeAttrs value [
        "aggregate_type"
        "data"
        "event_type"
        "metadata"
      ]
      // {
        payload.\${groupIn value}.\${value.event_type} = value.data;
      };

  payloadOf =
    value:
    if !isAttrs value then
      { }
    else if !isAttrs (value.payload or null) then
      grouped value
    else if lib.isString (value.cid or null) then
      value.payload
    else
      grouped value.payload;

  eventOf =
    given:
    let
      value = envelopeOf given;
      payload = payloadOf value;
      group = only payload;
      name = only payload.\${group};
    in
    if group == null || name == null then
      null
    else
      {
        name = "\${group}.\${name}";
        data = payload.\${group}.\${name};
        envelope = value;
      };

  listOf =
    journal:
    if lib.isList journal then
      journal
    else if isAttrs journal then
      journal.events or [ journal ]
    else
      [ ];
in
journal:
lib.filter (event: event != null) (
  map eventOf (
    listOf (if builtins.isPath journal || lib.isString journal then lib.importJSON journal else journal)
  )
)
`,
  'lib/journal/slug.nix': `# Names as files, attributes, hosts and units write them. Letters that are Latin letters with marks
# lose the marks; other letters than Latin ones are dashes. A mark of another script between two
# Latin letters is a dash too, which is the one thing that Flakegraph itself sees otherwise.
{
  lib,
  text,
  words,
}:
let
  inherit (builtins) stringLength substring;
  inherit (text) digitsOf;

  letters = lib.listToAttrs (
    lib.concatLists (
      lib.mapAttrsToList (
        becomes: list: map (letter: lib.nameValuePair letter becomes) (text.charactersOf list)
      ) (lib.importJSON ../data/letters.json)
    )
  );

  ascii =
    name:
    let
      plain =
        if text.isAscii name then
          name
        else
          lib.concatMapStrings (
            letter: if stringLength letter == 1 then letter else letters.\${letter} or "-"
          ) (text.charactersOf name);
      parts = builtins.split "[^a-z0-9]+" (lib.toLower (lib.replaceStrings [ "'" ] [ "" ] plain));
    in
    lib.concatMapStrings (part: if lib.isString part then part else "-") parts;

  cut = max: name: lib.removeSuffix "-" (substring 0 max (lib.removePrefix "-" name));

  setOf = list: lib.genAttrs list (_: true);

  slug =
    {
      max ? 63,
      fallback ? "x",
      reserved ? { },
      letterFirst ? false,
    }:
    name: id:
    let
      first = cut max (ascii name);
      base =
        if letterFirst && builtins.match "[0-9].*" first != null then cut max "u-\${first}" else first;
      isTaken = everywhere ? \${base} || reserved ? \${base} || builtins.match "[0-9]*" base != null;
    in
    if isTaken then "\${cut (max - 7) (if base == "" then fallback else base)}-\${digitsOf id}" else base;

  everywhere = setOf words.reserved;

  users = {
    max = 31;
    reserved = setOf words.reservedUsers;
    letterFirst = true;
  };
in
{
  inherit slug;
  domain = slug {
    fallback = "domain";
    reserved = setOf words.reservedDomains;
  };
  service = slug { fallback = "service"; };
  host = slug { fallback = "host"; };
  person = slug (users // { fallback = "user"; });
  administrator = slug (users // { fallback = "admin"; });

  /**
    The text if it is short enough, else its beginning and six hex digits of its SHA-256.
  */
  fitted =
    max: name:
    if stringLength name <= max then
      name
    else
      "\${lib.removeSuffix "-" (substring 0 (max - 7) name)}-\${digitsOf name}";

  /**
    Items with a \`name\`, in which nobody has a name that another had before: who comes second
    gets six hex digits of its \`id\`.
  */
  distinct =
    items:
    let
      step =
        { taken, done }:
        item:
        let
          name =
            if taken ? \${item.name} then "\${substring 0 56 item.name}-\${digitsOf item.id}" else item.name;
        in
        {
          taken = taken // {
            \${name} = true;
          };
          done = done ++ [ (item // { inherit name; }) ];
        };
      names = lib.groupBy (item: item.name) items;
    in
    if lib.length (lib.attrNames names) == lib.length items then
      items
    else
      (lib.foldl' step {
        taken = { };
        done = [ ];
      } items).done;
}
`,
  'lib/journal/text.nix': `# Text as the journal has it: UTF-8, of which Nix sees the bytes.
{ lib, words }:
let
  inherit (builtins) fromJSON stringLength substring;

  # The character with a code below 2^16.
  character = code: fromJSON "\\"\\\\u\${lib.fixedWidthString 4 "0" (lib.toHexString code)}\\"";
  codes = first: last: lib.genList (n: first + n) (last - first + 1);
  byteOf = text: place: substring place 1 text;

  # Bytes by their number: Nix can only make them as parts of characters.
  bytes = lib.listToAttrs (
    map (code: lib.nameValuePair (character code) code) (codes 1 127)
    ++ map (code: lib.nameValuePair (byteOf (character code) 1) code) (codes 128 191)
    ++ map (code: lib.nameValuePair (byteOf (character ((code - 192) * 64)) 0) code) (codes 194 223)
    ++ map (
      code:
      lib.nameValuePair (byteOf (character (if code == 224 then 2048 else (code - 224) * 4096)) 0) code
    ) (codes 224 239)
    ++ lib.imap0 (n: high: lib.nameValuePair (byteOf (fromJSON "\\"\\\\u\${high}\\\\udc00\\"") 0) (240 + n)) [
      "d800"
      "d8c0"
      "d9c0"
      "dac0"
      "dbc0"
    ]
  );

  bytesOf = text: lib.genList (place: bytes.\${byteOf text place}) (stringLength text);

  isAscii = text: builtins.match "[ -~\\t\\n\\r]*" text != null;

  charactersOf =
    text:
    if isAscii text then
      lib.stringToCharacters text
    else
      let
        all = bytesOf text;
        starts = lib.filter (place: lib.elemAt all place < 128 || lib.elemAt all place > 191) (
          codes 0 (stringLength text - 1)
        );
        ends = lib.tail starts ++ [ (stringLength text) ];
      in
      lib.zipListsWith (start: end: substring start (end - start) text) starts ends;

  spaces = lib.genAttrs words.spaces (_: true);
  isSpace = letter: spaces ? \${letter};

  trim =
    text:
    let
      letters = charactersOf text;
      count = lib.length letters;
      isInk = place: !isSpace (lib.elemAt letters place);
      first = lib.findFirst isInk count (codes 0 (count - 1));
      last = lib.findFirst isInk 0 (lib.reverseList (codes 0 (count - 1)));
    in
    if first == count then "" else lib.concatStrings (lib.sublist first (last - first + 1) letters);
in
{
  inherit bytesOf charactersOf isAscii;

  /**
    The text without white space at its ends.
  */
  trim = text: if builtins.match "[!-~]|[!-~][ -~]*[!-~]" text != null then text else trim text;

  /**
    Whether the value can be the name of a thing: one line that says something.
  */
  isName =
    value:
    lib.isString value
    && value != ""
    && stringLength value <= 1200
    && (builtins.match "[!-~][ -~]*" value != null || trim value != "" && !lib.hasInfix "\\n" value);

  isUuid =
    value:
    lib.isString value
    && stringLength value == 36
    && builtins.match "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" value != null;

  /**
    Six hex digits of the text's SHA-256.
  */
  digitsOf = text: substring 0 6 (builtins.hashString "sha256" text);
}
`,
  'lib/journal/uuid5.nix': `# UUIDs of names (RFC 9562), for what a journal names without an id. \`builtins.hashString\` cannot
# take a namespace's bytes, some of which may be zero: hence a SHA-1 of our own.
{ lib, text }:
let
  inherit (builtins) bitAnd bitOr bitXor;

  powers = lib.genList (n: lib.foldl' (power: _: power * 2) 1 (lib.genList lib.id n)) 33;
  power = lib.elemAt powers;
  word = bitAnd 4294967295;
  rotate = n: x: word (bitOr (x * power n) (x / power (32 - n)));
  invert = bitXor 4294967295;

  wordsOf =
    bytes:
    lib.genList (n: lib.foldl' (sum: byte: sum * 256 + byte) 0 (lib.sublist (4 * n) 4 bytes)) (
      lib.length bytes / 4
    );

  padded =
    bytes:
    let
      size = lib.length bytes;
      zeros = lib.mod (119 - lib.mod size 64) 64;
    in
    bytes
    ++ [ 128 ]
    ++ lib.genList (_: 0) (zeros + 4)
    ++ map (n: lib.mod (size * 8 / power n) 256) [
      24
      16
      8
      0
    ];

  schedule = lib.foldl' (
    w: t:
    w
    ++ [
      (rotate 1 (
        bitXor (bitXor (lib.elemAt w (t - 3)) (lib.elemAt w (t - 8))) (
          bitXor (lib.elemAt w (t - 14)) (lib.elemAt w (t - 16))
        )
      ))
    ]
  );

  round =
    {
      a,
      b,
      c,
      d,
      e,
    }:
    t: w:
    let
      parity = bitXor b (bitXor c d);
      choice = bitOr (bitAnd b c) (bitAnd (invert b) d);
      majority = bitOr (bitAnd b c) (bitOr (bitAnd b d) (bitAnd c d));
      mixed =
        if t < 20 then
          choice + 1518500249
        else if t < 40 then
          parity + 1859775393
        else if t < 60 then
          majority + 2400959708
        else
          parity + 3395469782;
      sum = word (rotate 5 a + mixed + e + w);
    in
    builtins.seq sum {
      a = sum;
      b = a;
      c = rotate 30 b;
      d = c;
      e = d;
    };

  block =
    state: words:
    let
      w = schedule words (lib.genList (n: n + 16) 64);
      result = lib.foldl' (now: t: round now t (lib.elemAt w t)) state (lib.genList lib.id 80);
    in
    lib.mapAttrs (name: value: word (value + state.\${name})) result;

  start = {
    a = 1732584193;
    b = 4023233417;
    c = 2562383102;
    d = 271733878;
    e = 3285377520;
  };

  # The first sixteen bytes of the hash, as four words.
  hash =
    bytes:
    let
      words = wordsOf (padded bytes);
      result = lib.foldl' block start (
        lib.genList (n: lib.sublist (16 * n) 16 words) (lib.length words / 16)
      );
    in
    [
      result.a
      (bitOr (bitAnd result.b 4294905855) 20480)
      (bitOr (bitAnd result.c 1073741823) 2147483648)
      result.d
    ];

  hexBytes = digits: lib.genList (n: fromHex digits (2 * n) * 16 + fromHex digits (2 * n + 1)) 16;
  values = lib.listToAttrs (
    lib.imap0 (n: digit: lib.nameValuePair digit n) (lib.stringToCharacters "0123456789abcdef")
  );
  fromHex = digits: place: values.\${builtins.substring place 1 digits};
in
namespace: name:
let
  hex = lib.concatMapStrings (x: lib.fixedWidthString 8 "0" (lib.toLower (lib.toHexString x))) (
    hash (hexBytes (lib.replaceStrings [ "-" ] [ "" ] namespace) ++ text.bytesOf name)
  );
  part = start: size: builtins.substring start size hex;
in
"\${part 0 8}-\${part 8 4}-\${part 12 4}-\${part 16 4}-\${part 20 12}"
`,
  'lib/journal/wire.nix': `# Machines and networks as journals and network-topology.json write them, our own and other tools'.
{
  lib,
  text,
  uuid5,
  words,
}:
let
  inherit (lib)
    all
    isAttrs
    isList
    isString
    ;

  or' = value: default: if value == null then default else value;
  isText = value: value == null || isString value;
  isFlag = value: value == null || lib.isBool value;
  isListOf = fits: value: value == null || isList value && all fits value;

  # Some tools call nodes by names.
  idOfName = name: uuid5 words.namespace "node \${name}";
  idOf = ref: if text.isUuid ref then lib.toLower ref else idOfName ref;

  plain =
    word: lib.concatStrings (lib.filter isString (builtins.split "[^a-z0-9]" (lib.toLower word)));

  # \`super_cluster\` and \`Super Cluster\` are \`SuperCluster\`.
  spelled =
    known: fallback: word:
    if word == null || word == "" then
      fallback
    else
      lib.findFirst (one: plain one == plain word) (lib.head known) known;

  oneOf = known: word: if lib.elem word known then word else lib.head known;

  isWithin =
    first: last: value:
    value == null || lib.isInt value && value >= first && value <= last;
  isPrefix = isWithin 0 128;

  # The length in \`10.0.0.1/24\`; null when there is none, and text when it is no number.
  lengthIn =
    address:
    let
      length = lib.elemAt (lib.splitString "/" address ++ [ null ]) 1;
      isNumber = builtins.match "0|[1-9][0-9]{0,2}" length != null;
    in
    if length != null && isNumber then builtins.fromJSON length else length;

  fitsAddress =
    address:
    isString address && isPrefix (lengthIn address)
    ||
      isAttrs address
      && isText (address.address or null)
      && isPrefix (address.prefix_length or null)
      && isFlag (address.dhcp or null);

  addressOf =
    given:
    let
      value =
        if isString given then
          {
            address = lib.head (lib.splitString "/" given);
            prefix_length = lengthIn given;
          }
        else
          given;
      address = or' (value.address or null) "";
    in
    {
      inherit address;
      prefix_length = or' (value.prefix_length or null) (if lib.hasInfix ":" address then 64 else 24);
      dhcp = or' (value.dhcp or null) false;
    };

  fitsInterface =
    interface:
    isAttrs interface
    && isString (interface.name or null)
    && isText (interface.mac_address or null)
    && isText (interface.interface_type or null)
    && isListOf fitsAddress (interface.addresses or null)
    && isWithin 1 9007199254740991 (interface.mtu or null)
    && isWithin 0 4094 (interface.vlan_id or null)
    && isListOf isString (interface.bridge_members or null)
    && isText (interface.public_key or null);

  interfaceOf = interface: {
    inherit (interface) name;
    mac_address = interface.mac_address or null;
    interface_type = or' (interface.interface_type or null) "Ethernet";
    addresses = map addressOf (or' (interface.addresses or null) [ ]);
    mtu = interface.mtu or null;
    vlan_id = interface.vlan_id or null;
    bridge_members = or' (interface.bridge_members or null) [ ];
    public_key = interface.public_key or null;
  };

  memoryOf =
    value:
    let
      isText = isString value && builtins.stringLength value <= 9;
      digits = if isText then builtins.match "0*([0-9]+)" value else null;
      number = if digits == null then value else builtins.fromJSON (lib.head digits);
    in
    if lib.isInt number && number > 0 then number else null;

  fitsLink =
    link:
    isAttrs link
    && isString (link.from_node or null)
    && isString (link.to_node or null)
    && isText (link.from_interface or null)
    && isText (link.to_interface or null)
    && isText (link.network_type or null);

  linkOf = link: {
    from_node = idOf link.from_node;
    from_interface = or' (link.from_interface or null) "";
    to_node = idOf link.to_node;
    to_interface = or' (link.to_interface or null) "";
    network_type = or' (link.network_type or null) "Lan";
  };

  fitsNode =
    node:
    isAttrs node
    && isString (node.id or null)
    && text.isName (node.name or null)
    && isText (node.node_type or null)
    && isText (node.tier or null)
    && isListOf fitsInterface (node.interfaces or null)
    && isListOf isString (node.services or null)
    && (or' (node.metadata or null) { } == { } || isAttrs node.metadata);
in
{
  inherit
    fitsLink
    fitsNode
    idOf
    linkOf
    ;

  # A link is what it says: this tells it from others.
  linkKey = builtins.toJSON;

  servicesOf = node: or' (node.services or null) [ ];

  hostOf =
    node:
    let
      metadata = or' (node.metadata or null) { };
      version = metadata.state_version or null;
      isVersion = isString version && builtins.match "[0-9]{2}\\\\.[0-9]{2}" version != null;
      gateways = metadata.gateways or null;
    in
    {
      host_id = idOf node.id;
      inherit (node) name;
      system = oneOf words.systems (metadata.system or null);
      node_type = spelled words.nodeTypes "Server" (node.node_type or null);
      tier = spelled words.tiers "Leaf" (node.tier or null);
      interfaces = map interfaceOf (or' (node.interfaces or null) [ ]);
      memory_mb = memoryOf (metadata.memory_mib or null);
      state_version = if isVersion then version else words.stateVersion;
      extra_options = or' (metadata.extra_options or null) { };
      gateways = if isList gateways && all isString gateways then gateways else [ ];
    };

  fitsTopology =
    topology:
    isAttrs topology
    && isText (topology.topology_id or null)
    && isText (topology.name or null)
    && isListOf fitsNode (topology.nodes or null)
    && isListOf fitsLink (topology.connections or null);

  /**
    A whole network with nodes as they were written and links between ids: ends that name a node
    become its id.
  */
  topologyOf =
    topology:
    let
      nodes = or' (topology.nodes or null) [ ];
      known = lib.genAttrs (map (node: idOf node.id) nodes) (_: true);
      byName = lib.listToAttrs (map (node: lib.nameValuePair node.name (idOf node.id)) nodes);
      end = ref: given: if known ? \${ref} then ref else byName.\${given} or ref;
      resolved =
        link:
        let
          read = linkOf link;
        in
        read
        // {
          from_node = end read.from_node link.from_node;
          to_node = end read.to_node link.to_node;
        };
    in
    {
      topology_id = topology.topology_id or null;
      name = or' (topology.name or null) "network";
      inherit nodes;
      links = map resolved (or' (topology.connections or null) [ ]);
    };
}
`,
  'lib/kinds/alertmanager.nix': `# Alertmanager, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus.alertmanager = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
    };
  };

  machine = s: {
    services.prometheus.alertmanager = {
      # One alone has nobody to gossip with.
      extraFlags = [ "--cluster.listen-address=" ];
      configuration = {
        route = {
          receiver = "default";
          group_by = [ "alertname" ];
          repeat_interval = "\${toString s.settings.repeat}h";
        };
        receivers = [
          (
            {
              name = "default";
            }
            // lib.optionalAttrs (s.settings.webhook != "") {
              webhook_configs = [ { url = s.settings.webhook; } ];
            }
          )
        ];
      };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/application.nix': `# Application, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    systemd.services.\${s.instance} = {
      description = "\${s.domain}: \${s.name}";
      wantedBy = [ "multi-user.target" ];
      wants = s.units;
      after = s.units;
      environment = s.environment "%d" s.settings.environment;
      serviceConfig =
        import ../hardening.nix
        // {
          ExecStart = lib.getExe s.package;
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = s.instance;
          IPAddressAllow = s.allowed;
        }
        // lib.optionalAttrs (s.waitsFor != [ ]) { ExecStartPre = s.wait; }
        // lib.optionalAttrs s.isUser {
          # The database knows its clients on the socket by their Unix user.
          User = s.user;
        }
        // lib.optionalAttrs (s.files != [ ]) {
          LoadCredential = map (secret: "\${secret.file}:\${secret.path}") s.files;
        }
        // lib.optionalAttrs (s.settings.language == "node") {
          # The JavaScript engine compiles while it runs.
          MemoryDenyWriteExecute = false;
        };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/bird.nix': `# BIRD, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service =
    s:
    lib.mkMerge [
      {
        services.\${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.enable =
          true;
      }

      (lib.mkIf (s.settings.protocol == "ospf") {
        networking.firewall.extraInputRules = ''
          \${
            if s.settings.interface != "" then "" else "iifname \\"\${s.hostInterface}\\" "
          }meta l4proto 89 accept comment "OSPF"
        '';
      })
    ];

  machine = s: {
    services.\${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
      log syslog all;
      \${
        if s.settings.router_id != "" then
          "router id \${s.settings.router_id};\\n"
        else
          s.first s.addresses.ipv4 "" (address: "router id \${address};\\n")
      }
      protocol device {
      }

      protocol direct {
        ipv4;
      \${lib.optionalString (s.addresses.ipv6 != [ ]) "  ipv6;\\n"}}

      protocol kernel {
        ipv4 {
          export where source != RTS_DEVICE;
        };
      }
      \${
        lib.optionalString (
          s.addresses.ipv6 != [ ]
        ) "\\nprotocol kernel {\\n  ipv6 {\\n    export where source != RTS_DEVICE;\\n  };\\n}\\n"
      }\${
        if s.settings.protocol == "bgp" then
          lib.concatMapStrings (peer: ''

            protocol bgp '\${lib.replaceStrings [ "/" ] [ "." ] peer.path}' {
              local as \${toString s.settings.asn};
              neighbor \${peer.address} as \${toString peer.settings.asn};
              \${if lib.hasInfix ":" peer.address then "ipv6" else "ipv4"} {
                import all;
                export all;
              };
            }
          '') s.neighbours
        else
          ''

            protocol ospf v2 {
              ipv4 {
                export where source = RTS_DEVICE;
              };
              area 0 {
                interface "\${if s.settings.interface != "" then s.settings.interface else s.hostInterface}" {
                };
              };
            }
            \${lib.optionalString (s.addresses.ipv6 != [ ]) ''

              protocol ospf v3 {
                ipv6 {
                  export where source = RTS_DEVICE;
                };
                area 0 {
                  interface "\${if s.settings.interface != "" then s.settings.interface else s.hostInterface}" {
                  };
                };
              }
            ''}''
      }'';
  };

  connection = _: { variables = { }; };
}
`,
  'lib/kinds/caddy.nix': `# Caddy, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.caddy = {
      enable = true;
      virtualHosts.\${s.instance} = {
        hostName = "http://\${s.settings.server_name}:\${toString s.port}";
        listenAddresses = [ s.bindHost ];
        logFormat = "output file /var/log/caddy/access-\${s.instance}.log";
        extraConfig = ''
          request_body {
            max_size \${toString s.settings.max_body}MiB
          }
          \${
            lib.concatMapStrings (provider: ''
              handle_path /\${provider.name}/* {
                reverse_proxy \${provider.endpoint}
              }
            '') (lib.drop 1 s.providers)
          }handle {
            \${s.first s.providers "respond 404" (provider: "reverse_proxy \${provider.endpoint}")}
          }
        '';
      };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/cassandra.nix': `# Cassandra, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.cassandra = {
      enable = true;
      clusterName = s.settings.cluster;
      rpcAddress = s.bind;
      maxHeapSize = "\${toString s.settings.max_memory}M";
      heapNewSize = "200M";
    };
  };

  machine = s: {
    services.cassandra.extraConfig = {
      broadcast_rpc_address = s.advertised;
      native_transport_port = s.port;
    };
  };

  connection = c: {
    variables = {
      \${c.variable "CONTACT_POINTS"} = c.endpoint;
      \${c.variable "KEYSPACE"} = lib.replaceStrings [ "-" ] [ "_" ] c.role;
    };
  };
}
`,
  'lib/kinds/clickhouse.nix': `# ClickHouse, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.clickhouse.enable = true; };

  machine = s: {
    environment.etc = {
      "clickhouse-server/config.d/network.xml".text = ''
        <clickhouse>
          <listen_host>\${s.bind}</listen_host>
          <http_port>\${toString s.port}</http_port>
          <tcp_port>\${toString s.settings.native_port}</tcp_port>
          <interserver_http_port remove="1"/>
          <mysql_port remove="1"/>
          <postgresql_port remove="1"/>
          <max_server_memory_usage>\${toString (s.settings.max_memory * 1048576)}</max_server_memory_usage>
        </clickhouse>
      '';
      "clickhouse-server/users.d/default.xml".text = ''
        <clickhouse>
          <users>
            <default>
              <password replace="1" from_env="CLICKHOUSE_PASSWORD"/>
            </default>
          </users>
        </clickhouse>
      '';
    };
    systemd.services.clickhouse.serviceConfig.EnvironmentFile = s.secrets.environment_file;
  };

  connection = c: {
    variables = {
      \${c.variable "URL"} = "http://\${c.endpoint}";
      \${c.variable "USER"} = "default";
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/\${c.clientDomain}/clickhouse-password";
      }
    ];
  };
}
`,
  'lib/kinds/container.nix': `# Container, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    virtualisation.oci-containers = {
      backend = "podman";
      containers.\${s.instance} = {
        inherit (s.settings) image;
        environment = s.environment "/run/secrets" s.settings.environment;
        # On the network of the machine its firewall holds; a published port would pass it by.
        extraOptions = [
          "--cap-drop=all"
          "--network=host"
        ]
        ++ lib.optional s.settings.read_only "--read-only"
        ++ [ "--security-opt=no-new-privileges" ];
      }
      // lib.optionalAttrs (s.settings.command != [ ]) { cmd = s.settings.command; }
      // lib.optionalAttrs (s.files != [ ] || s.settings.volumes != [ ]) {
        volumes =
          map (secret: "\${secret.path}:/run/secrets/\${secret.file}:ro") s.files ++ s.settings.volumes;
      };
    };
  };

  connection = c: {
    variables = {
      \${c.variable "ADDR"} = c.endpoint;
      \${c.variable "URL"} = "http://\${c.endpoint}";
    };
  };
}
`,
  'lib/kinds/dnsmasq.nix': `# dnsmasq, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service =
    s:
    lib.mkMerge [
      {
        services.dnsmasq = {
          enable = true;
          resolveLocalQueries = s.settings.port == 53;
        };
      }

      (lib.mkIf (s.settings.dhcp_range != "") {
        # Who asks for an address has none yet.
        networking.firewall.allowedUDPPorts = [ 67 ];
      })
    ];

  machine = s: {
    services.dnsmasq.settings = {
      inherit (s) port;
      bind-dynamic = true;
      domain-needed = true;
      bogus-priv = true;
      inherit (s.settings) domain;
      cache-size = s.settings.cache;
      server =
        if s.settings.upstream != [ ] then
          s.settings.upstream
        else
          map (provider: "\${provider.address}#\${toString provider.port}") (s.providersOf [ "unbound" ]);
    }
    // (
      if s.settings.dhcp_range != "" then
        { dhcp-range = s.settings.dhcp_range; }
      else if s.isRemote then
        { }
      else
        { listen-address = s.bind; }
    );
  };

  connection = c: { variables.\${c.variable "SERVER"} = c.endpoint; };
}
`,
  'lib/kinds/envoy.nix': `# Envoy, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.envoy = {
      enable = true;
      settings.static_resources = {
        listeners = [
          {
            name = s.instance;
            address.socket_address = {
              address = s.bind;
              port_value = s.port;
            }
            // lib.optionalAttrs (s.bind == "::") { ipv4_compat = true; };
            filter_chains = [
              {
                filters = [
                  {
                    name = "envoy.filters.network.http_connection_manager";
                    typed_config = {
                      "@type" =
                        "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
                      stat_prefix = s.instance;
                      http_filters = [
                        {
                          name = "envoy.filters.http.router";
                          typed_config."@type" = "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router";
                        }
                      ];
                      route_config = {
                        name = s.instance;
                        virtual_hosts = [
                          {
                            name = s.instance;
                            domains = [ "*" ];
                            routes =
                              map (provider: {
                                match.prefix = "/\${provider.name}/";
                                route = {
                                  cluster = "\${s.instance}.\${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
                                  timeout = "\${toString s.settings.timeout}s";
                                  prefix_rewrite = "/";
                                };
                              }) (lib.drop 1 s.providers)
                              ++ [
                                (s.first s.providers
                                  {
                                    match.prefix = "/";
                                    direct_response.status = 404;
                                  }
                                  (provider: {
                                    match.prefix = "/";
                                    route = {
                                      cluster = "\${s.instance}.\${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
                                      timeout = "\${toString s.settings.timeout}s";
                                    };
                                  })
                                )
                              ];
                          }
                        ];
                      };
                    };
                  }
                ];
              }
            ];
          }
        ];
        clusters = map (provider: {
          name = "\${s.instance}.\${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
          type = "STRICT_DNS";
          load_assignment = {
            cluster_name = "\${s.instance}.\${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
            endpoints = [
              {
                lb_endpoints = [
                  {
                    endpoint.address.socket_address = {
                      inherit (provider) address;
                      port_value = provider.port;
                    };
                  }
                ];
              }
            ];
          };
        }) s.providers;
      };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/etcd.nix': `# etcd, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.etcd.enable = true; };

  machine = s: {
    services.etcd = {
      name = s.host;
      listenClientUrls = [ "http://\${s.listen}" ];
      advertiseClientUrls = [ "http://\${s.advertisedEndpoint}" ];
      listenPeerUrls = [ "http://127.0.0.1:\${toString s.settings.peer_port}" ];
      initialAdvertisePeerUrls = [ "http://127.0.0.1:\${toString s.settings.peer_port}" ];
      initialCluster = [ "\${s.host}=http://127.0.0.1:\${toString s.settings.peer_port}" ];
      extraConf.QUOTA_BACKEND_BYTES = toString (s.settings.quota * 1048576);
    };
  };

  connection = c: { variables.\${c.variable "ENDPOINTS"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/external-system.nix': `# External system, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { };

  connection = c: { variables.\${c.variable "URL"} = c.url; };
}
`,
  'lib/kinds/fail2ban.nix': `# fail2ban, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.fail2ban = {
      enable = true;
      maxretry = s.settings.max_retry;
      bantime = "\${toString s.settings.ban_time}m";
      bantime-increment.enable = s.settings.increment;
    }
    // lib.optionalAttrs (s.settings.ignored != [ ]) { ignoreIP = s.settings.ignored; };
  };

  connection = _: { variables = { }; };
}
`,
  'lib/kinds/forgejo.nix': `# Forgejo, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.forgejo = {
      enable = true;
      settings = {
        server = {
          DOMAIN = s.settings.domain;
          HTTP_ADDR = s.bind;
          HTTP_PORT = s.port;
          ROOT_URL =
            if s.settings.url != "" then s.settings.url else "http://\${s.settings.domain}:\${toString s.port}/";
        };
        service.DISABLE_REGISTRATION = !s.settings.registration;
      };
    }
    // lib.optionalAttrs s.settings.large_files { lfs.enable = true; };
  };

  machine =
    s:
    lib.mkIf (s.providersOf [ "postgresql" ] != [ ]) {
      services.forgejo.database = s.first (s.providersOf [ "postgresql" ]) { } (provider: {
        type = "postgres";
        createDatabase = false;
        host = provider.address;
        inherit (provider) port;
        name = provider.role;
        user = provider.role;
        passwordFile = s.secrets.database_password_file;
      });
    };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/gitea.nix': `# Gitea, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.gitea = {
      enable = true;
      settings = {
        server = {
          DOMAIN = s.settings.domain;
          HTTP_ADDR = s.bind;
          HTTP_PORT = s.port;
          ROOT_URL =
            if s.settings.url != "" then s.settings.url else "http://\${s.settings.domain}:\${toString s.port}/";
        };
        service.DISABLE_REGISTRATION = !s.settings.registration;
      };
    }
    // lib.optionalAttrs s.settings.large_files { lfs.enable = true; };
  };

  machine =
    s:
    lib.mkIf (s.providersOf [ "postgresql" ] != [ ]) {
      services.gitea.database = s.first (s.providersOf [ "postgresql" ]) { } (provider: {
        type = "postgres";
        createDatabase = false;
        host = provider.address;
        inherit (provider) port;
        name = provider.role;
        user = provider.role;
        passwordFile = "/run/credentials/gitea.service/database";
      });

      # Gitea reads the password as a user who may not enter where it lies.
      systemd.services.gitea.serviceConfig.LoadCredential = [
        "database:\${s.secrets.database_password_file}"
      ];
    };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/grafana.nix': `# Grafana, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.grafana = {
      enable = true;
      settings = {
        server = {
          inherit (s.settings) domain;
          http_addr = s.bind;
          http_port = s.port;
        };
        security = {
          admin_password = "$__file{\${s.secrets.admin_password_file}}";
          secret_key = "$__file{\${s.secrets.secret_key_file}}";
        };
      };
    }
    //
      lib.optionalAttrs
        (
          s.providersOf [
            "prometheus"
            "loki"
            "tempo"
          ] != [ ]
        )
        {
          provision = {
            enable = true;
            datasources.settings.datasources =
              map
                (provider: {
                  name = provider.path;
                  type = provider.kind;
                  url =
                    if provider.kind == "tempo" then
                      "http://127.0.0.1:\${toString provider.settings.query_port}"
                    else
                      "http://\${provider.endpoint}";
                })
                (
                  s.providersOf [
                    "prometheus"
                    "loki"
                    "tempo"
                  ]
                );
          };
        };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/haproxy.nix': `# HAProxy, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.haproxy = {
      enable = true;
      config = ''
        frontend \${s.instance}
          mode \${s.settings.mode}
          bind \${s.listen}
          maxconn \${toString s.settings.max_connections}\${
            lib.optionalString (s.settings.mode == "http") "\\n  option forwardfor"
          }
          default_backend \${s.instance}

        backend \${s.instance}
          mode \${s.settings.mode}
          balance \${s.settings.balance}
        \${lib.concatMapStrings (
          provider:
          "  server \${lib.replaceStrings [ "/" ] [ "." ] provider.path} \${provider.endpoint} check\\n"
        ) s.providers}'';
    };
  };

  machine = _: {
    services.haproxy.config = lib.mkBefore ''
      global
        log stdout format raw local0

      defaults
        log global
        timeout connect 5s
        timeout client 50s
        timeout server 50s
        default-server init-addr last,libc,none
    '';
  };

  connection = c: {
    variables = {
      \${c.variable "ADDR"} = c.endpoint;
      \${c.variable "URL"} = "http://\${c.endpoint}";
    };
  };
}
`,
  'lib/kinds/harmonia.nix': `# Harmonia, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.harmonia =
      lib.setAttrByPath (if lib.versionAtLeast lib.trivial.release "26.05" then [ "cache" ] else [ ])
        {
          enable = true;
          settings = {
            bind = s.listen;
            inherit (s.settings) workers;
            inherit (s.settings) priority;
          };
        };
  };

  machine = s: {
    services.harmonia = lib.setAttrByPath (
      if lib.versionAtLeast lib.trivial.release "26.05" then
        [
          "cache"
          "settings"
        ]
      else
        [ "settings" ]
    ) { sign_key_paths = [ "/run/credentials/harmonia.service/key" ]; };
    systemd.services.harmonia.serviceConfig.LoadCredential = [ "key:\${s.secrets.sign_key_file}" ];
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/hydra.nix': `# Hydra, from the catalogue of Flakegraph: edit it there.
{ config, ... }:
{
  service = s: {
    services.hydra = {
      enable = true;
      hydraURL = s.settings.url;
      notificationSender = s.settings.sender;
      listenHost = if s.bind == "::" then "*" else s.bind;
      inherit (s) port;
      useSubstitutes = s.settings.substitutes;
      minimumDiskFree = s.settings.minimum_disk;
      # The database is in the PostgreSQL of the machine, whatever its port.
      extraEnv.PGPORT = toString config.services.postgresql.settings.port;
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/influxdb.nix': `# InfluxDB, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.influxdb2 = {
      enable = true;
      # The module takes 0.0.0.0 to mean port 8086: another port goes with [::].
      settings.http-bind-address =
        if s.isRemote then
          if s.settings.port == 8086 then s.listen else "[::]:\${toString s.port}"
        else
          s.listen;
      provision = {
        enable = true;
        initialSetup = {
          inherit (s.settings) organization;
          inherit (s.settings) bucket;
          retention = s.settings.retention * 86400;
          passwordFile = s.secrets.password_file;
          tokenFile = s.secrets.token_file;
        };
      };
    };
  };

  connection = c: {
    variables = {
      \${c.variable "URL"} = "http://\${c.endpoint}";
      \${c.variable "ORG"} = c.settings.organization;
      \${c.variable "BUCKET"} = c.settings.bucket;
    };
    secrets = [
      {
        variable = c.variable "TOKEN_FILE";
        file = c.file "token";
        path = "/run/secrets/\${c.clientDomain}/influxdb-token";
      }
    ];
  };
}
`,
  'lib/kinds/kafka.nix': `# Kafka, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.apache-kafka.enable = true; };

  machine = s: {
    services.apache-kafka = {
      clusterId = s.settings.cluster_id;
      formatLogDirs = true;
      formatLogDirsIgnoreFormatted = true;
      jvmOptions = [ "-Xmx\${toString s.settings.max_memory}m" ];
      settings = {
        "process.roles" = [
          "broker"
          "controller"
        ];
        "node.id" = 1;
        "controller.quorum.voters" = [ "1@127.0.0.1:\${toString s.settings.controller_port}" ];
        "controller.listener.names" = [ "CONTROLLER" ];
        listeners = [
          "PLAINTEXT://\${s.listen}"
          "CONTROLLER://127.0.0.1:\${toString s.settings.controller_port}"
        ];
        "advertised.listeners" = [ "PLAINTEXT://\${s.advertisedEndpoint}" ];
        "listener.security.protocol.map" = [
          "CONTROLLER:PLAINTEXT"
          "PLAINTEXT:PLAINTEXT"
        ];
        "log.dirs" = [ "/var/lib/apache-kafka" ];
        "log.retention.hours" = s.settings.retention;
        "offsets.topic.replication.factor" = 1;
        "transaction.state.log.replication.factor" = 1;
        "transaction.state.log.min.isr" = 1;
      };
    };
  };

  connection = c: { variables.\${c.variable "BOOTSTRAP_SERVERS"} = c.endpoint; };
}
`,
  'lib/kinds/kea.nix': `# Kea, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.kea.dhcp4.enable = true; };

  machine = s: {
    services.kea.dhcp4.settings = {
      interfaces-config.interfaces = [
        (if s.settings.interface != "" then s.settings.interface else s.hostInterface)
      ];
      lease-database = {
        name = "/var/lib/kea/dhcp4.leases";
        persist = true;
        type = "memfile";
      };
      valid-lifetime = s.settings.lease * 3600;
      subnet4 = [
        {
          id = 1;
          inherit (s.settings) subnet;
          pools = [ { pool = "\${s.settings.first} - \${s.settings.last}"; } ];
          option-data = [
            {
              name = "routers";
              data = s.settings.router;
            }
            {
              name = "domain-name-servers";
              data = s.settings.dns;
            }
          ];
        }
      ];
    };
  };

  connection = _: { variables = { }; };
}
`,
  'lib/kinds/keepalived.nix': `# Keepalived, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.keepalived = {
      enable = true;
      vrrpInstances.\${s.instance} = {
        interface = if s.settings.interface != "" then s.settings.interface else s.hostInterface;
        virtualRouterId = s.settings.router;
        inherit (s.settings) priority;
        virtualIps = [ { addr = s.settings.address; } ];
      }
      // lib.optionalAttrs (s.neighbours != [ ] && s.isLocated) { unicastSrcIp = s.hostAddress; }
      // lib.optionalAttrs (s.neighbours != [ ]) {
        unicastPeers = map (peer: peer.address) s.neighbours;
      };
    };
    networking.firewall.extraInputRules = ''
      iifname "\${
        if s.settings.interface != "" then s.settings.interface else s.hostInterface
      }" meta l4proto 112 accept comment "VRRP"
    '';
  };

  connection = c: { variables.\${c.variable "ADDRESS"} = c.settings.address; };
}
`,
  'lib/kinds/keycloak.nix': `# Keycloak, from the catalogue of Flakegraph: edit it there.
{ config, lib, ... }:
{
  service = s: {
    services.keycloak = {
      enable = true;
      settings = {
        inherit (s.settings) hostname;
        http-enabled = true;
        http-host = s.bind;
        http-port = s.port;
        proxy-headers = "xforwarded";
      };
    };
  };

  machine =
    s:
    lib.mkMerge [
      {
        services.keycloak.database =
          s.first (s.providersOf [ "postgresql" ])
            {
              inherit (config.services.postgresql.settings) port;
              passwordFile = s.secrets.database_password_file;
            }
            (provider: {
              createLocally = false;
              host = provider.address;
              inherit (provider) port;
              name = provider.role;
              username = provider.role;
              useSSL = false;
              passwordFile = s.secrets.database_password_file;
            });
        systemd.services.keycloak = {
          environment.JAVA_OPTS_KC_HEAP = "-Xms64m -Xmx\${toString s.settings.max_memory}m";
          serviceConfig.EnvironmentFile = s.secrets.environment_file;
        };
      }

      (lib.mkIf (s.providersOf [ "postgresql" ] == [ ]) {
        systemd.services.keycloakPostgreSQLInit.environment.PGPORT =
          toString config.services.postgresql.settings.port;
      })
    ];

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/lldap.nix': `# LLDAP, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.lldap = {
      enable = true;
      settings = {
        ldap_host = s.bind;
        ldap_port = s.port;
        ldap_base_dn = s.settings.base_dn;
        http_host = "127.0.0.1";
        inherit (s.settings) http_port;
        ldap_user_pass_file = "/run/credentials/lldap.service/admin";
        force_ldap_user_pass_reset = "always";
      };
      # Among the settings it would give way to one that the module makes.
      environment.LLDAP_JWT_SECRET_FILE = "/run/credentials/lldap.service/jwt";
    };
  };

  machine = s: {
    systemd.services.lldap.serviceConfig.LoadCredential = [
      "admin:\${s.secrets.admin_password_file}"
      "jwt:\${s.secrets.jwt_secret_file}"
    ];
  };

  connection = c: {
    variables = {
      \${c.variable "URL"} = "ldap://\${c.endpoint}";
      \${c.variable "BASE_DN"} = c.settings.base_dn;
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/\${c.clientDomain}/ldap-password";
      }
    ];
  };
}
`,
  'lib/kinds/loki.nix': `# Loki, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.loki.enable = true; };

  machine = s: {
    services.loki.configuration = {
      auth_enabled = false;
      server = {
        http_listen_address = s.bind;
        http_listen_port = s.port;
        grpc_listen_address = "127.0.0.1";
        grpc_listen_port = s.settings.grpc_port;
      };
      common = {
        instance_addr = "127.0.0.1";
        path_prefix = "/var/lib/loki";
        replication_factor = 1;
        ring.kvstore.store = "inmemory";
        storage.filesystem = {
          chunks_directory = "/var/lib/loki/chunks";
          rules_directory = "/var/lib/loki/rules";
        };
      };
      schema_config.configs = [
        {
          from = "2024-04-01";
          store = "tsdb";
          object_store = "filesystem";
          schema = "v13";
          index = {
            prefix = "index_";
            period = "24h";
          };
        }
      ];
      limits_config.retention_period = "\${toString s.settings.retention}d";
      compactor = {
        working_directory = "/var/lib/loki/compactor";
        retention_enabled = true;
        delete_request_store = "filesystem";
      };
      analytics.reporting_enabled = false;
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/mariadb.nix': `# MariaDB, from the catalogue of Flakegraph: edit it there.
{
  config,
  lib,
  pkgs,
  ...
}:
{
  service =
    s:
    lib.mkMerge [
      {
        services.mysql = {
          enable = true;
          ensureDatabases = map (client: client.role) s.clientDomains;
          ensureUsers = map (client: {
            name = client.role;
            ensurePermissions."\\\\\`\${client.role}\\\\\`.*" = "ALL PRIVILEGES";
          }) s.clientDomains;
        };
      }

      (lib.mkIf (s.passwordClients != [ ]) {
        systemd.services."\${s.instance}-passwords" = {
          description = "Passwords of the MariaDB users of \${s.instance}";
          wantedBy = [ "multi-user.target" ];
          requires = [ "mysql.service" ];
          after = [ "mysql.service" ];
          path = [ config.services.mysql.package ];
          script = lib.concatMapStrings (client: ''
            password=$(<"$CREDENTIALS_DIRECTORY/\${client.role}")
            password=''\${password//\\'/\\'\\'}
            mariadb --batch <<SQL
            SET sql_mode = 'NO_BACKSLASH_ESCAPES';
            CREATE USER IF NOT EXISTS '\${client.role}'@'%';
            ALTER USER '\${client.role}'@'%' IDENTIFIED BY '$password';
            GRANT ALL PRIVILEGES ON \\\`\${client.role}\\\`.* TO '\${client.role}'@'%';
            SQL
          '') s.passwordClients;
          serviceConfig = import ../hardening.nix // {
            Type = "oneshot";
            RemainAfterExit = true;
            DynamicUser = false;
            User = "mysql";
            # The server knows its administrator by the Unix user.
            PrivateUsers = false;
            LoadCredential = map (
              client: "\${client.role}:/run/secrets/\${client.domain}/mariadb-password"
            ) s.passwordClients;
          };
        };
      })
    ];

  machine = s: {
    services.mysql = {
      package = pkgs.mariadb;
      settings.mysqld = {
        bind-address = s.bind;
        inherit (s) port;
        inherit (s.settings) max_connections;
        innodb_buffer_pool_size = s.settings.max_memory * 1048576;
        # Else 127.0.0.1 is localhost, whose users are known by their socket.
        skip-name-resolve = 1;
      };
    };
  };

  connection = c: {
    variables.\${c.variable "URL"} =
      if c.bySocket then
        "mysql://\${c.role}@localhost/\${c.role}?socket=/run/mysqld/mysqld.sock"
      else
        "mysql://\${c.role}@\${c.endpoint}/\${c.role}";
    secrets = lib.optional (!c.bySocket) {
      variable = c.variable "PASSWORD_FILE";
      file = c.file "password";
      path = "/run/secrets/\${c.clientDomain}/mariadb-password";
    };
  };
}
`,
  'lib/kinds/meilisearch.nix': `# Meilisearch, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.meilisearch = {
      enable = true;
      listenAddress = s.bindHost;
      listenPort = s.port;
    };
  };

  machine = s: {
    systemd.services.meilisearch = {
      environment.MEILI_ENV = lib.mkForce "production";
      serviceConfig.EnvironmentFile = s.secrets.environment_file;
    };
  };

  connection = c: {
    variables.\${c.variable "URL"} = "http://\${c.endpoint}";
    secrets = [
      {
        variable = c.variable "API_KEY_FILE";
        file = c.file "api-key";
        path = "/run/secrets/\${c.clientDomain}/meilisearch-api-key";
      }
    ];
  };
}
`,
  'lib/kinds/memcached.nix': `# Memcached, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.memcached = {
      enable = true;
      listen = if s.bind == "::" then "0.0.0.0,::" else s.bind;
      inherit (s) port;
      maxMemory = s.settings.max_memory;
      maxConnections = s.settings.max_connections;
    };
  };

  connection = c: { variables.\${c.variable "ADDR"} = c.endpoint; };
}
`,
  'lib/kinds/minio.nix': `# MinIO, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.minio = {
      enable = true;
      listenAddress = s.listen;
      consoleAddress = "127.0.0.1:\${toString s.settings.console_port}";
      inherit (s.settings) region;
      rootCredentialsFile = s.secrets.credentials_file;
    };
  };

  connection = c: {
    variables = {
      \${c.variable "ENDPOINT"} = "http://\${c.endpoint}";
      \${c.variable "REGION"} = c.settings.region;
    };
    secrets = [
      {
        variable = c.variable "CREDENTIALS_FILE";
        file = c.file "credentials";
        path = "/run/secrets/\${c.clientDomain}/s3-credentials";
      }
    ];
  };
}
`,
  'lib/kinds/mongodb.nix': `# MongoDB, from the catalogue of Flakegraph: edit it there.
{ lib, pkgs, ... }:
{
  service = s: {
    services.mongodb = {
      enable = true;
      bind_ip = if s.bind == "::" then "::,0.0.0.0" else s.bind;
      quiet = true;
    };

    systemd.services."\${s.instance}-users" = {
      description = "MongoDB users of \${s.instance}";
      wantedBy = [ "multi-user.target" ];
      requires = [ "mongodb.service" ];
      after = [ "mongodb.service" ];
      path = [ pkgs.mongosh ];
      environment.HOME = "/tmp";
      script = "mongosh --quiet --port \${toString s.port} admin \${pkgs.writeText "users.js" ''
        const { readFileSync } = require("fs");
        const secret = (name) =>
          readFileSync(process.env.CREDENTIALS_DIRECTORY + "/" + name, "utf8").trim();
        try {
          db.createUser({ user: "root", pwd: secret("_root"), roles: ["root"] });
        } catch (error) {
          print("root is there already");
        }
        db.auth("root", secret("_root"));
        const user = (name) => {
          const own = db.getSiblingDB(name);
          const facts = { pwd: secret(name), roles: [{ role: "readWrite", db: name }] };
          if (own.getUser(name)) own.updateUser(name, facts);
          else own.createUser({ user: name, ...facts });
        };
        \${lib.concatMapStrings (client: "user(\\"\${client.role}\\");\\n") s.clientDomains}''}";
      serviceConfig = import ../hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        IPAddressAllow = "localhost";
        # The shell compiles while it runs.
        MemoryDenyWriteExecute = false;
        LoadCredential = [
          "_root:\${s.secrets.root_password_file}"
        ]
        ++ map (client: "\${client.role}:/run/secrets/\${client.domain}/mongodb-password") s.clientDomains;
      };
    };
  };

  machine = s: {
    services.mongodb.extraConfig = ''
      \${lib.optionalString (s.bind == "::") "net.ipv6: true\\n"}net.port: \${toString s.port}
      security.authorization: enabled
      storage.wiredTiger.engineConfig.cacheSizeGB: \${
        if s.settings.cache == 0 then "0.25" else toString s.settings.cache
      }
    '';
  };

  connection = c: {
    variables = {
      \${c.variable "URL"} = "mongodb://\${c.endpoint}/\${c.role}";
      \${c.variable "USER"} = c.role;
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/\${c.clientDomain}/mongodb-password";
      }
    ];
  };
}
`,
  'lib/kinds/mosquitto.nix': `# Mosquitto, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.mosquitto = {
      enable = true;
      listeners = [
        {
          address = if s.bind == "::" then null else s.bind;
          inherit (s) port;
          users = lib.listToAttrs (
            map (
              client:
              lib.nameValuePair client.role {
                acl = [ "readwrite \${if s.settings.topics != "" then s.settings.topics else "\${s.domain}/#"}" ];
                passwordFile = "/run/secrets/\${client.domain}/mosquitto-password";
              }
            ) s.clientDomains
          );
        }
      ];
    };
  };

  connection = c: {
    variables.\${c.variable "URL"} = "mqtt://\${c.role}@\${c.endpoint}";
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/\${c.clientDomain}/mosquitto-password";
      }
    ];
  };
}
`,
  'lib/kinds/nats.nix': `# NATS, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.nats = {
      enable = true;
      serverName = s.host;
      inherit (s.settings) jetstream;
      inherit (s) port;
      settings = {
        host = s.bind;
        inherit (s.settings) max_connections;
        max_payload = s.settings.max_payload * 1024;
      }
      // lib.optionalAttrs s.settings.jetstream {
        jetstream = {
          max_mem = s.settings.max_memory * 1048576;
          max_file = s.settings.max_file * 1048576;
        };
      };
    };
  };

  connection = c: {
    variables.\${c.variable "URL"} = "nats://\${c.endpoint}";
    secrets = lib.optional c.hasKey {
      variable = c.variable "NKEY_SEED_FILE";
      file = "nats.nk";
      path = "/run/secrets/\${c.clientDomain}/\${c.clientName}-nats.nk";
    };
  };
}
`,
  'lib/kinds/neo4j.nix': `# Neo4j, from the catalogue of Flakegraph: edit it there.
{ pkgs, ... }:
{
  service = s: {
    services.neo4j = {
      enable = true;
      bolt = {
        listenAddress = s.listen;
        tlsLevel = "DISABLED";
      };
      http.listenAddress = "127.0.0.1:\${toString s.settings.http_port}";
      https.enable = false;
    };
  };

  machine = s: {
    services.neo4j.extraServerConfig = ''
      server.memory.heap.initial_size=\${toString s.settings.max_memory}m
      server.memory.heap.max_size=\${toString s.settings.max_memory}m
      server.memory.pagecache.size=\${toString s.settings.page_cache}m
    '';
    systemd.services.neo4j-password = {
      description = "Password of the Neo4j user neo4j";
      wantedBy = [ "multi-user.target" ];
      requires = [ "neo4j.service" ];
      after = [ "neo4j.service" ];
      path = [ pkgs.neo4j ];
      script = ''
        password=$(<"$CREDENTIALS_DIRECTORY/password")
        # Passwords are variables and input: whoever lists processes sees arguments.
        as() { NEO4J_PASSWORD=$1 cypher-shell -a bolt://127.0.0.1:\${toString s.port} -u neo4j -d system; }
        quoted=''\${password//\\\\/\\\\\\\\}
        quoted=''\${quoted//\\'/\\\\\\'}
        for _ in $(seq 60); do
          if as "$password" <<<"SHOW CURRENT USER;" >/dev/null 2>&1; then exit 0; fi
          if as neo4j <<<"ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '$quoted';"; then
            exit 0
          fi
          sleep 2
        done
        exit 1
      '';
      serviceConfig = import ../hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        IPAddressAllow = "localhost";
        # Java compiles while it runs.
        MemoryDenyWriteExecute = false;
        LoadCredential = [ "password:\${s.secrets.password_file}" ];
      };
    };
  };

  connection = c: {
    variables = {
      \${c.variable "URL"} = "bolt://\${c.endpoint}";
      \${c.variable "USER"} = "neo4j";
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/\${c.clientDomain}/neo4j-password";
      }
    ];
  };
}
`,
  'lib/kinds/nfs.nix': `# NFS, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.nfs = {
      server = {
        enable = true;
        createMountPoints = true;
        mountdPort = 20048;
        exports = "\${
          lib.concatMapStrings (
            client:
            "\${s.settings.path} \${client.range}(\${
              if s.settings.read_only then "ro,no_subtree_check" else "rw,sync,no_subtree_check"
            })\\n"
          ) s.remoteClients
        }\${
          lib.concatMapStrings (
            item:
            "\${s.settings.path} \${item}(\${
              if s.settings.read_only then "ro,no_subtree_check" else "rw,sync,no_subtree_check"
            })\\n"
          ) s.settings.networks
        }";
      };
      settings.nfsd.vers3 = false;
    };
  };

  connection = c: { variables.\${c.variable "EXPORT"} = "\${c.address}:\${c.settings.path}"; };
}
`,
  'lib/kinds/nginx-exporter.nix': `# Nginx exporter, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.prometheus.exporters.nginx = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      scrapeUri = "http://127.0.0.1:\${toString s.settings.status_port}/nginx_status";
    };
  };

  machine = s: {
    services.nginx = {
      statusPage = true;
      virtualHosts.localhost.listen = [
        {
          addr = "127.0.0.1";
          port = s.settings.status_port;
        }
      ];
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}/metrics"; };
}
`,
  'lib/kinds/nginx.nix': `# Nginx, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.nginx = {
      enable = true;
      recommendedGzipSettings = true;
      recommendedOptimisation = true;
      recommendedProxySettings = true;
      virtualHosts.\${s.instance} = {
        listen = [
          {
            addr = s.bindHost;
            inherit (s) port;
          }
        ]
        ++ lib.optional (s.bind == "::") {
          addr = "0.0.0.0";
          inherit (s) port;
        };
        extraConfig = "client_max_body_size \${toString s.settings.max_body}m;";
        locations = {
          "/" = s.first s.providers { return = "404"; } (provider: {
            proxyPass = "http://\${provider.endpoint}";
            proxyWebsockets = true;
          });
        }
        // lib.listToAttrs (
          map (
            provider:
            lib.nameValuePair "/\${provider.name}/" {
              proxyPass = "http://\${provider.endpoint}/";
              proxyWebsockets = true;
            }
          ) (lib.drop 1 s.providers)
        );
      }
      // lib.optionalAttrs (s.settings.server_name != "") { serverName = s.settings.server_name; };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/node-exporter.nix': `# Node exporter, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus.exporters.node = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
    };
  };

  machine =
    s:
    lib.mkIf s.settings.systemd {
      # Said once for the machine: the exporter refuses a flag that comes twice.
      services.prometheus.exporters.node.enabledCollectors = [ "systemd" ];
    };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}/metrics"; };
}
`,
  'lib/kinds/opensearch.nix': `# OpenSearch, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.opensearch = {
      enable = true;
      settings = {
        "cluster.name" = s.settings.cluster;
        "network.host" = s.bindHost;
        "http.port" = s.port;
        "transport.port" = s.settings.transport_port;
      };
    };
  };

  machine = s: {
    services.opensearch.extraJavaOptions = [
      "-Xms\${toString s.settings.max_memory}m"
      "-Xmx\${toString s.settings.max_memory}m"
    ];
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/openssh.nix': `# OpenSSH, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.openssh.settings = {
      AllowTcpForwarding = s.settings.forwarding;
      LogLevel = "VERBOSE";
      MaxAuthTries = 3;
    }
    // lib.optionalAttrs (s.settings.users != [ ]) { AllowUsers = s.settings.users; };
  };

  machine = s: { services.openssh.ports = [ s.port ]; };

  connection = c: { variables.\${c.variable "ADDR"} = c.endpoint; };
}
`,
  'lib/kinds/postgres-exporter.nix': `# PostgreSQL exporter, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.prometheus.exporters.postgres = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      runAsLocalSuperUser = true;
      dataSourceName = "user=postgres database=postgres host=/run/postgresql port=\${
        s.first (s.providersOf [ "postgresql" ]) "5432" (provider: toString provider.port)
      } sslmode=disable";
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}/metrics"; };
}
`,
  'lib/kinds/postgresql.nix': `# PostgreSQL, from the catalogue of Flakegraph: edit it there.
{
  config,
  lib,
  pkgs,
  ...
}:
{
  service =
    s:
    lib.mkMerge [
      {
        services.postgresql = {
          enable = true;
          ensureDatabases = map (client: client.role) s.clientDomains;
          ensureUsers = map (client: {
            name = client.role;
            ensureDBOwnership = true;
          }) s.clientDomains;
          settings.port = s.port;
        }
        // lib.optionalAttrs s.isRemote { enableTCPIP = true; }
        // lib.optionalAttrs (s.remoteClients != [ ]) {
          authentication = lib.concatMapStrings (
            client: "host \\"\${client.role}\\" \\"\${client.role}\\" \${client.range} scram-sha-256\\n"
          ) s.remoteClients;
        };
      }

      (lib.mkIf (s.passwordClients != [ ]) {
        systemd.services."\${s.instance}-passwords" = {
          description = "Passwords of the PostgreSQL roles of \${s.instance}";
          wantedBy = [ "postgresql.target" ];
          before = [ "postgresql.target" ];
          requires = [ "postgresql-setup.service" ];
          after = [ "postgresql-setup.service" ];
          path = [ config.services.postgresql.package ];
          environment.PGPORT = toString s.port;
          script = lib.concatMapStrings (client: ''
            psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
            \\set password \`cat "$CREDENTIALS_DIRECTORY/\${client.role}"\`
            ALTER ROLE "\${client.role}" PASSWORD :'password';
            SQL
          '') s.passwordClients;
          serviceConfig = import ../hardening.nix // {
            Type = "oneshot";
            RemainAfterExit = true;
            DynamicUser = false;
            User = "postgres";
            LoadCredential = map (
              client: "\${client.role}:/run/secrets/\${client.domain}/postgresql-password"
            ) s.passwordClients;
          };
        };
      })
    ];

  machine = s: {
    services.postgresql = {
      package = pkgs."postgresql_\${s.settings.version}";
      settings = {
        max_connections =
          if s.settings.max_connections == 0 then s.sizes.connections else s.settings.max_connections;
        shared_buffers =
          if s.settings.shared_buffers == 0 then
            s.sizes.buffers
          else
            "\${toString s.settings.shared_buffers}MB";
        work_mem = if s.settings.work_mem == 0 then s.sizes.sort else "\${toString s.settings.work_mem}MB";
      };
    };
  };

  connection = c: {
    variables = {
      \${c.variable "URL"} =
        if c.bySocket then
          "postgresql:///\${c.role}?host=/run/postgresql&port=\${toString c.port}"
        else
          "postgresql://\${c.role}@\${c.endpoint}/\${c.role}";
    }
    // lib.optionalAttrs c.keepsEvents {
      EVENT_STORE_URL =
        if c.bySocket then
          "postgresql:///\${c.eventDatabase}?host=/run/postgresql&port=\${toString c.port}"
        else
          "postgresql://\${c.role}@\${c.endpoint}/\${c.eventDatabase}";
    };
    secrets = lib.optional (!c.bySocket) {
      variable = "PGPASSFILE";
      file = "pgpass";
      path = "/run/secrets/\${c.clientDomain}/\${c.clientName}-pgpass";
    };
  };
}
`,
  'lib/kinds/prometheus.nix': `# Prometheus, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      retentionTime = "\${toString s.settings.retention}d";
      globalConfig.scrape_interval = "\${toString s.settings.interval}s";
      scrapeConfigs = map (group: {
        job_name = group.name;
        static_configs = [ { targets = map (provider: provider.endpoint) group.members; } ];
      }) s.groups;
    }
    // lib.optionalAttrs (s.providersOf [ "alertmanager" ] != [ ]) {
      alertmanagers = map (provider: { static_configs = [ { targets = [ provider.endpoint ]; } ]; }) (
        s.providersOf [ "alertmanager" ]
      );
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/rabbitmq.nix': `# RabbitMQ, from the catalogue of Flakegraph: edit it there.
{ lib, pkgs, ... }:
{
  service = s: {
    services.rabbitmq = {
      enable = true;
      listenAddress = s.bind;
      inherit (s) port;
      configItems = {
        "vm_memory_high_watermark.absolute" = "\${toString s.settings.max_memory}MiB";
      }
      // lib.optionalAttrs s.settings.management {
        # The module gives it the address of the broker.
        "management.tcp.ip" = lib.mkForce "127.0.0.1";
      };
    }
    // lib.optionalAttrs s.settings.management {
      managementPlugin = {
        enable = true;
        port = s.settings.management_port;
      };
    };

    systemd.services."\${s.instance}-users" = {
      description = "RabbitMQ users of \${s.instance}";
      wantedBy = [ "multi-user.target" ];
      requires = [ "rabbitmq.service" ];
      after = [ "rabbitmq.service" ];
      path = [ pkgs.rabbitmq-server ];
      environment.HOME = "/var/lib/rabbitmq";
      script = ''
        # Everybody knows the password of its first user, who may do everything.
        rabbitmqctl --silent delete_user guest || true
        \${lib.concatMapStrings (client: ''
          rabbitmqctl --silent add_user \${client.role} <"$CREDENTIALS_DIRECTORY/\${client.role}" ||
            rabbitmqctl --silent change_password \${client.role} <"$CREDENTIALS_DIRECTORY/\${client.role}"
          rabbitmqctl --silent set_user_tags \${client.role} management
          rabbitmqctl --silent add_vhost \${client.role} || true
          rabbitmqctl --silent set_permissions --vhost \${client.role} \${client.role} '.*' '.*' '.*'
        '') s.clientDomains}'';
      serviceConfig = import ../hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        DynamicUser = false;
        User = "rabbitmq";
        PrivateUsers = false;
        IPAddressAllow = "localhost";
        # Erlang compiles while it runs.
        MemoryDenyWriteExecute = false;
        LoadCredential = map (
          client: "\${client.role}:/run/secrets/\${client.domain}/rabbitmq-password"
        ) s.clientDomains;
      };
    };
  };

  connection = c: {
    variables.\${c.variable "URL"} = "amqp://\${c.role}@\${c.endpoint}/\${c.role}";
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/\${c.clientDomain}/rabbitmq-password";
      }
    ];
  };
}
`,
  'lib/kinds/redis-exporter.nix': `# Redis exporter, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus.exporters.redis = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
    };
  };

  machine =
    s:
    lib.mkMerge [
      {
        systemd.services.prometheus-redis-exporter.serviceConfig.EnvironmentFile =
          s.secrets.environment_file;
      }

      (lib.mkIf (s.providersOf [ "redis" ] != [ ]) {
        services.prometheus.exporters.redis.extraFlags = [
          "--redis.addr=redis://\${s.first (s.providersOf [ "redis" ]) "" (provider: provider.endpoint)}"
        ];
      })
    ];

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}/metrics"; };
}
`,
  'lib/kinds/redis.nix': `# Redis, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.redis.servers.\${s.shortInstance} = {
      enable = true;
      bind = if s.bind == "::" then "0.0.0.0 ::" else s.bind;
      inherit (s) port;
      settings = {
        maxmemory = "\${toString s.settings.max_memory}mb";
        maxmemory-policy = s.settings.eviction;
      }
      // lib.optionalAttrs (!s.settings.password) { protected-mode = "no"; };
    }
    // lib.optionalAttrs s.settings.append_only { appendOnly = true; }
    // lib.optionalAttrs s.settings.password { requirePassFile = s.secrets.password_file; };
  };

  connection = c: {
    variables = {
      \${c.variable "ADDR"} = c.endpoint;
      \${c.variable "URL"} = "redis://\${c.endpoint}";
    };
    secrets = lib.optional c.settings.password {
      variable = c.variable "PASSWORD_FILE";
      file = c.file "password";
      path = c.secrets.password_file;
    };
  };
}
`,
  'lib/kinds/samba.nix': `# Samba, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.samba = {
      enable = true;
      \${if lib.versionAtLeast lib.trivial.release "25.05" then "settings" else "shares"} = {
        \${s.instance} = {
          inherit (s.settings) path;
          "read only" = if s.settings.read_only then "yes" else "no";
          "guest ok" = if s.settings.guests then "yes" else "no";
        }
        // lib.optionalAttrs (s.settings.users != "") { "valid users" = s.settings.users; };
      }
      // lib.optionalAttrs s.settings.guests {
        # Else only who gives no name is a guest, and Windows always gives one.
        global."map to guest" = "bad user";
      };
    };
    systemd.tmpfiles.rules = [ "d \${s.settings.path} 0775 root users -" ];
  };

  connection = c: { variables.\${c.variable "URL"} = "smb://\${c.address}/"; };
}
`,
  'lib/kinds/tailscale.nix': `# Tailscale, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.tailscale = {
      enable = true;
      inherit (s) port;
      useRoutingFeatures = s.settings.routing;
      authKeyFile = s.secrets.auth_key_file;
    };
  };

  machine =
    s:
    lib.mkIf (s.settings.login_server != "") {
      services.tailscale.extraUpFlags = [
        "--login-server"
        s.settings.login_server
      ];
    };

  connection = _: { variables = { }; };
}
`,
  'lib/kinds/tempo.nix': `# Tempo, from the catalogue of Flakegraph: edit it there.
{ lib, pkgs, ... }:
{
  service = s: {
    services.tempo = {
      enable = true;
      settings = {
        server = {
          http_listen_address = "127.0.0.1";
          http_listen_port = s.settings.query_port;
          grpc_listen_address = "127.0.0.1";
          grpc_listen_port = s.settings.grpc_port;
        };
        distributor.receivers.otlp.protocols.http.endpoint = s.listen;
        overrides.defaults.compaction.block_retention = "\${toString (s.settings.retention * 24)}h";
        storage.trace = {
          backend = "local";
          local.path = "/var/lib/tempo/traces";
          wal.path = "/var/lib/tempo/wal";
        };
        usage_report.reporting_enabled = false;
      }
      // lib.optionalAttrs (lib.versionAtLeast pkgs.tempo.version "3") {
        backend_scheduler.local_work_path = "/var/lib/tempo/backend-scheduler";
        live_store = {
          shutdown_marker_dir = "/var/lib/tempo/live-store/shutdown-marker";
          wal.path = "/var/lib/tempo/live-store/traces";
        };
      };
    };
  };

  connection = c: { variables.\${c.variable "ENDPOINT"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/traefik.nix': `# Traefik, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.traefik = {
      enable = true;
      staticConfigOptions = {
        global = {
          checkNewVersion = false;
          sendAnonymousUsage = false;
        };
        entryPoints.\${s.instance}.address = s.listen;
      };
    }
    // lib.optionalAttrs (s.providers != [ ]) {
      dynamicConfigOptions.http = {
        routers =
          s.first s.providers { } (provider: {
            \${s.instance} = {
              rule = "\${
                lib.optionalString (s.settings.server_name != "") "Host(\`\${s.settings.server_name}\`) && "
              }PathPrefix(\`/\`)";
              entryPoints = [ s.instance ];
              service = "\${s.instance}-\${lib.replaceStrings [ "/" ] [ "-" ] provider.path}";
            };
          })
          // lib.listToAttrs (
            map (
              provider:
              lib.nameValuePair "\${s.instance}-\${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" {
                rule = "\${
                  lib.optionalString (s.settings.server_name != "") "Host(\`\${s.settings.server_name}\`) && "
                }PathPrefix(\`/\${provider.name}/\`)";
                entryPoints = [ s.instance ];
                middlewares = [ "\${s.instance}-\${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" ];
                service = "\${s.instance}-\${lib.replaceStrings [ "/" ] [ "-" ] provider.path}";
              }
            ) (lib.drop 1 s.providers)
          );
        services = lib.listToAttrs (
          map (
            provider:
            lib.nameValuePair "\${s.instance}-\${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" {
              loadBalancer.servers = [ { url = "http://\${provider.endpoint}"; } ];
            }
          ) s.providers
        );
      }
      // lib.optionalAttrs (lib.drop 1 s.providers != [ ]) {
        middlewares = lib.listToAttrs (
          map (
            provider:
            lib.nameValuePair "\${s.instance}-\${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" {
              stripPrefix.prefixes = [ "/\${provider.name}" ];
            }
          ) (lib.drop 1 s.providers)
        );
      };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/unbound.nix': `# Unbound, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.unbound = {
      enable = true;
      resolveLocalQueries = s.settings.port == 53;
    };
  };

  machine = s: {
    services.unbound.settings = {
      server = {
        interface = [ s.bind ] ++ lib.optional (s.bind == "::") "0.0.0.0";
        inherit (s) port;
        access-control = [
          "127.0.0.0/8 allow"
          "10.0.0.0/8 allow"
          "172.16.0.0/12 allow"
          "192.168.0.0/16 allow"
          "::1/128 allow"
          "fc00::/7 allow"
        ]
        ++ map (item: "\${item} allow") s.settings.networks;
        hide-identity = true;
        hide-version = true;
      };
    }
    // lib.optionalAttrs (s.settings.forwarders != [ ]) {
      forward-zone = [
        {
          name = ".";
          forward-addr = s.settings.forwarders;
        }
      ];
    };
  };

  connection = c: { variables.\${c.variable "SERVER"} = c.endpoint; };
}
`,
  'lib/kinds/uptime-kuma.nix': `# Uptime Kuma, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.uptime-kuma = {
      enable = true;
      settings = {
        HOST = s.bind;
        PORT = toString s.port;
      };
    };
  };

  connection = c: { variables.\${c.variable "URL"} = "http://\${c.endpoint}"; };
}
`,
  'lib/kinds/vault.nix': `# Vault, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.vault = {
      enable = true;
      address = s.listen;
      storageBackend = s.settings.storage;
    };
  };

  machine = s: {
    services.vault.extraConfig = ''
      ui = \${lib.boolToString s.settings.ui}
      api_addr = "http://\${s.advertisedEndpoint}"
    '';
  };

  connection = c: {
    variables.\${c.variable "ADDR"} = "http://\${c.endpoint}";
    secrets = [
      {
        variable = c.variable "TOKEN_FILE";
        file = c.file "token";
        path = "/run/secrets/\${c.clientDomain}/vault-token";
      }
    ];
  };
}
`,
  'lib/kinds/wireguard.nix': `# WireGuard, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    networking.wireguard.interfaces.wg0 = {
      listenPort = s.port;
      privateKeyFile = s.secrets.private_key_file;
    };
  };

  machine = s: {
    networking.wireguard.interfaces.wg0 = {
      ips = [ "\${s.settings.address}/\${toString s.settings.prefix_length}" ];
      peers = map (
        peer:
        {
          name = lib.replaceStrings [ "/" ] [ "-" ] peer.path;
          publicKey = peer.settings.public_key;
          allowedIPs = [ "\${peer.settings.address}/32" ];
          persistentKeepalive = s.settings.keepalive;
        }
        // lib.optionalAttrs peer.isLocated { inherit (peer) endpoint; }
      ) (s.peersWith "public_key");
    };
  };

  connection = c: { variables.\${c.variable "ADDRESS"} = c.settings.address; };
}
`,
  'lib/messaging.nix': `# Accounts of a NATS server, and the streams in them: what the domains on it publish and subscribe,
# and nothing else.
{ createEventStore, lib }:
let
  subjects = import ./subjects.nix { inherit lib; };
  inherit (subjects)
    apart
    covers
    expand
    ownerOf
    ;
  sorted = list: lib.sort lib.lessThan (lib.unique list);

  # Only a list with something in it restricts.
  only = list: if list == [ ] then { deny = [ ">" ]; } else sorted list;
in
/**
  \`domains\` as \`config.cim.domains\` has them; \`jetstream\` what the server has for streams, as
  \`{ max_mem; max_file; }\` in bytes, or null. Gives \`servers\` (the NATS services here), \`accounts\` for
  the server's settings, and by domain \`streams\`, for who has a key to make them.
*/
{
  domains,
  jetstream ? null,
}:
let
  reach = import ./reach.nix { inherit lib; } domains;
  servers = map ({ id, ... }: id) (
    lib.filter ({ here, kind, ... }: here && kind == "nats") reach.services
  );
  isServer = lib.genAttrs servers (_: true);

  # Subjects by server here, as they are drawn from a service or a domain.
  at = direction: who: lib.attrValues (builtins.intersectAttrs isServer who.\${direction});
  exchanges = who: at "publishes" who ++ at "subscribes" who != [ ];

  # Whether messages are drawn from a domain or its services.
  speaks =
    domain:
    lib.any ({ publishes, subscribes, ... }: publishes != { } || subscribes != { }) (
      [ domain ] ++ lib.attrValues domain.services
    );

  connects = service: exchanges service || lib.any (id: isServer ? \${id}) (reach.reachedBy service);

  # A service that is drawn to depend on the server, and no more, has its domain to itself.
  useOf =
    service:
    let
      drawn = [ service ] ++ lib.optional (reach.isWorkload service) domains.\${service.domain};
      of =
        direction:
        if lib.any exchanges drawn then
          lib.concatLists (lib.concatMap (at direction) drawn)
        else
          [ "\${service.domain}.>" ];
    in
    {
      inherit (service) name nkey;
      publishes = of "publishes";
      subscribes = of "subscribes";
    };

  # Who keeps the streams of a domain.
  keeperOf =
    name: domain:
    let
      of = direction: [ "\${name}.events.>" ] ++ lib.concatLists (at direction domain);
    in
    {
      inherit (domain) nkey;
      name = null;
      publishes = of "publishes";
      subscribes = of "subscribes";
    };

  usersOf =
    name: domain:
    lib.filter ({ nkey, ... }: nkey != null) (
      [ (keeperOf name domain) ]
      ++ map useOf (lib.filter (one: one.domain == name && connects one) reach.services)
    );

  isTenant =
    name: domain:
    exchanges domain
    || lib.any (one: one.domain == name && (isServer ? \${one.id} || connects one)) reach.services;
  tenants = lib.filterAttrs isTenant domains;
  users = lib.mapAttrs usersOf tenants;

  of = direction: name: lib.concatMap (user: user.\${direction}) (users.\${name} or [ ]);
  named = lib.genAttrs (map ownerOf (
    lib.concatMap (name: of "publishes" name ++ of "subscribes" name) (lib.attrNames tenants)
  )) (_: true);
  owners = lib.attrNames (lib.filterAttrs (name: _: tenants ? \${name} || named ? \${name}) domains);

  # Subjects of other domains, by domain.
  foreign =
    direction: name:
    lib.mapAttrs (_: apart) (
      lib.groupBy ownerOf (
        lib.filter (subject: ownerOf subject != name && lib.elem (ownerOf subject) owners) (
          lib.concatMap (expand owners) (of direction name)
        )
      )
    );
  heard = lib.genAttrs owners (foreign "subscribes");
  sent = lib.genAttrs owners (foreign "publishes");

  importsOf =
    what: foreign:
    lib.concatLists (
      lib.mapAttrsToList (
        account:
        map (subject: {
          \${what} = { inherit account subject; };
        })
      ) foreign
    );
  exportsOf =
    what: foreign: owner:
    let
      wanted = lib.concatLists (
        lib.mapAttrsToList (
          account: subjects: map (subject: { inherit account subject; }) (subjects.\${owner} or [ ])
        ) foreign
      );
    in
    lib.mapAttrsToList (subject: found: {
      \${what} = subject;
      accounts = map ({ account, ... }: account) found;
    }) (lib.groupBy ({ subject, ... }: subject) wanted);

  # What is left after those that say how much they need, in equal parts.
  shareOf =
    total: option:
    let
      given = lib.filter (size: size != null) (
        map (domain: domain.jetstream.\${option}) (lib.attrValues tenants)
      );
      open = lib.length (lib.attrNames tenants) - lib.length given;
    in
    if open == 0 then 0 else (total - lib.foldl' (a: b: a + b) 0 given) / open;
  sizes = {
    maxMemory = shareOf jetstream.max_mem "maxMemory";
    maxFile = shareOf jetstream.max_file "maxFile";
  };
  sizeOf =
    name: option:
    let
      given = tenants.\${name}.jetstream.\${option};
    in
    if given == null then sizes.\${option} else given;

  storeOf =
    name:
    (createEventStore {
      domains = [ name ];
      storage = lib.optionalAttrs (tenants.\${name}.eventStore != null) {
        inherit (tenants.\${name}.eventStore) backend compression retention;
      };
      limits = {
        max_mem = sizeOf name "maxMemory";
        max_file = sizeOf name "maxFile";
      };
    }).domainConfigs.\${name};
  stores = lib.optionalAttrs (jetstream != null) (lib.mapAttrs (name: _: storeOf name) tenants);

  # A service reads of a stream what it subscribes, through a consumer of its own name.
  consumes =
    domain:
    { name, subscribes, ... }:
    let
      of =
        stream:
        { subjects, ... }:
        let
          kept = lib.head subjects;
          read = map (subject: if covers kept subject then subject else kept) (
            lib.filter (subject: covers kept subject || covers subject kept) subscribes
          );
        in
        lib.optionals (read != [ ]) (
          map (subject: "$JS.API.CONSUMER.CREATE.\${stream}.\${name}.\${subject}") read
          ++ [
            "$JS.ACK.\${stream}.\${name}.>"
            "$JS.API.CONSUMER.DELETE.\${stream}.\${name}"
            "$JS.API.CONSUMER.INFO.\${stream}.\${name}"
            "$JS.API.CONSUMER.MSG.NEXT.\${stream}.\${name}"
            "$JS.API.STREAM.INFO.\${stream}"
          ]
        );
    in
    lib.optionals (stores ? \${domain}) (
      [ "$JS.API.STREAM.NAMES" ] ++ lib.concatLists (lib.mapAttrsToList of stores.\${domain}.streams)
    );

  userOf = domain: user: {
    inherit (user) nkey;
    permissions = {
      publish = only (
        lib.concatMap (expand owners) user.publishes
        ++ (if user.name == null then [ "$JS.API.>" ] else consumes domain user)
      );
      subscribe = only ([ "_INBOX.>" ] ++ user.subscribes);
      allow_responses = true;
    };
  };

  # The seed's rule: so much for each that acts, and for each subscription.
  limitsOf =
    name:
    let
      domain = tenants.\${name};
      connections = 10 * lib.length users.\${name};
      subscriptions = connections * (10 + lib.length (of "subscribes" name));
      or' = given: derived: if given == null then derived else given;
    in
    {
      max_connections = or' domain.maxConnections connections;
      max_subscriptions = or' domain.maxSubscriptions subscriptions;
    };

  accountOf =
    name:
    {
      users = map (userOf name) (users.\${name} or [ ]);
      exports = exportsOf "service" sent name ++ exportsOf "stream" heard name;
      imports = importsOf "service" sent.\${name} ++ importsOf "stream" heard.\${name};
    }
    // lib.optionalAttrs (users.\${name} or [ ] != [ ]) { limits = limitsOf name; }
    // lib.optionalAttrs (stores ? \${name}) { inherit (stores.\${name}) jetstream; };

  # A server without a user lets everybody in. This key is the SHA-256 of its name: it has no seed.
  closed = {
    NOBODY.users = [ { nkey = "UBRYFM6MRAKBFN337SXO2ATAAHAA3HRQEXTGYIHW47US6B4YKFDCURCQ"; } ];
  };
in
{
  inherit servers;

  accounts =
    lib.genAttrs owners accountOf
    // lib.optionalAttrs (lib.all (found: found == [ ]) (lib.attrValues users)) closed;

  streams = lib.mapAttrs (_: { streams, ... }: streams) (
    lib.filterAttrs (name: _: tenants.\${name}.nkey != null) stores
  );

  /**
    Who is to use a server here and has no key: ids of services, which it does not let in, and domains,
    of which nobody makes the streams.
  */
  keyless = {
    services = map ({ id, ... }: id) (
      lib.filter (service: service.nkey == null && connects service) reach.services
    );
    domains = lib.attrNames (
      lib.filterAttrs (_: domain: domain.nkey == null && speaks domain) (
        builtins.intersectAttrs stores tenants
      )
    );
  };

  nkeys = lib.concatMap (map ({ nkey, ... }: nkey)) (lib.attrValues users);

  /**
    How much memory and storage the domains ask for by themselves, in bytes.
  */
  asked = lib.genAttrs [ "maxMemory" "maxFile" ] (
    option:
    lib.foldl' (a: b: a + b) 0 (
      lib.filter (size: size != null) (map (domain: domain.jetstream.\${option}) (lib.attrValues tenants))
    )
  );
}
`,
  'lib/native/application.nix': `# How an application is built: from the source that the flake pins, from ../src beside the library, or
# from a stand-in that answers every request.
{
  lib,
  nativeInputs,
  root,
}:
let
  standIns = lib.importJSON ../data/stand-ins.json;

  # Cargo wants a letter first, and not its own names.
  reserved = lib.genAttrs [
    "test"
    "core"
    "std"
    "alloc"
    "build"
    "deps"
    "examples"
    "incremental"
  ] (_: true);
  programName =
    name: if reserved ? \${name} || builtins.match "[0-9].*" name != null then "app-\${name}" else name;

  # A folder with \`file\` for what is read while Nix evaluates.
  folder = src: {
    inherit src;
    read = name: builtins.readFile (src + "/\${name}");
    isPinned = false;
  };
  standIn =
    pkgs: language: name:
    let
      files = lib.mapAttrs (
        _: lib.replaceStrings [ "@name@" ] [ (programName name) ]
      ) standIns.\${language};
    in
    {
      src = pkgs.runCommand "\${name}-stand-in" { } (
        lib.concatStrings (
          lib.mapAttrsToList (path: text: ''
            install -D \${pkgs.writeText (baseNameOf path) text} $out/\${path}
          '') files
        )
      );
      read = path: files.\${path};
      isPinned = false;
    };

  sourceOf =
    { pkgs, sources }:
    { packageName, settings, ... }:
    let
      beside = root + "/src/\${packageName}";
    in
    if sources ? \${packageName} then
      folder sources.\${packageName} // { isPinned = true; }
    else if builtins.pathExists beside then
      folder beside
    else
      standIn pkgs settings.language packageName;

  builders =
    pkgs: settings:
    { read, isPinned, ... }:
    {
      rust = {
        build = pkgs.rustPlatform.buildRustPackage;
        given.cargoLock.lockFileContents = read "Cargo.lock";
      };
      node = {
        build = pkgs.buildNpmPackage;
        given = {
          npmDeps = pkgs.importNpmLock {
            package = builtins.fromJSON (read "package.json");
            packageLock = builtins.fromJSON (read "package-lock.json");
          };
          inherit (pkgs.importNpmLock) npmConfigHook;
        }
        // (if isPinned then { npmBuildFlags = [ "--if-present" ]; } else { dontNpmBuild = true; });
      };
      python = {
        build = pkgs.python3Packages.buildPythonApplication;
        given = {
          pyproject = true;
          build-system = [ pkgs.python3Packages.setuptools ];
        };
      };
      go = {
        build = pkgs.buildGoModule;
        given.vendorHash = if isPinned && settings.vendor_hash != "" then settings.vendor_hash else null;
      };
    }
    .\${settings.language};
in
/**
  The package of an application, given \`pkgs\` and the pinned \`sources\` by package.
*/
{ pkgs, ... }@from:
service:
let
  name = service.packageName;
  source = sourceOf from service;
  inherit (builders pkgs service.settings source) build given;
  native = nativeInputs pkgs [ service ];
in
build (
  {
    pname = programName name;
    version = "0.1.0";
    inherit (source) src;
    meta = {
      description = "\${service.slug} of the domain \${service.domainSlug}";
      mainProgram = programName name;
      platforms = lib.platforms.linux;
    };
  }
  // given
  // lib.optionalAttrs (native.tools != [ ]) { nativeBuildInputs = native.tools; }
  // lib.optionalAttrs (native.libraries != [ ]) { buildInputs = native.libraries; }
  // lib.optionalAttrs (native.rust != { }) { env = native.rust; }
)
`,
  'lib/native/clients.nix': `# Who uses a service, by domain.
{
  lib,
  hosts,
  places,
  usesSocket,
}:
service:
let
  isPlaced = one: one.host != null && one.domainSlug != null;
  clients = lib.filter isPlaced service.clients;

  # Of several with one key the last counts.
  distinctBy =
    key: services:
    lib.attrValues (
      lib.listToAttrs (
        map (
          one:
          lib.nameValuePair (key one) {
            inherit (one) role;
            domain = one.domainSlug;
            range = places.range hosts.\${one.host};
          }
        ) (lib.reverseList services)
      )
    );
  byDomain = distinctBy (one: one.domainSlug);
in
{
  clientDomains = byDomain ([ service ] ++ clients);
  passwordClients = byDomain (lib.filter (client: !usesSocket client service) clients);
  remoteClients = distinctBy (one: "\${one.domainSlug}@\${one.host}") (
    lib.filter ({ host, ... }: host != service.host) clients
  );
}
`,
  'lib/native/connection.nix': `# A dependency of one service on another, as \`connection\` in ../kinds and the services there see it.
{ places }:
rec {
  /**
    Whether a client reaches a provider through a socket of its machine, as a Unix user.
  */
  usesSocket =
    client: provider:
    provider.kind != null
    && provider.kind.peer
    && client.isApplication
    && client.host != null
    && client.host == provider.host;

  connectionOf =
    { lib, prefix }:
    client: provider:
    let
      endpoint = places.endpoint provider;
    in
    {
      inherit (provider) path secrets settings;
      inherit (client) role;
      inherit (provider.kind) kind;
      inherit endpoint;
      name = provider.slug;
      clientDomain = if client.domainSlug == null then client.slug else client.domainSlug;
      clientName = client.slug;
      address = places.address provider;
      isLocated = places.isLocated provider;
      port = places.port provider;
      url = "\${provider.settings.scheme or "tcp"}://\${endpoint}";
      bySocket = usesSocket client provider;
      inherit (client) eventDatabase hasKey;
      keepsEvents = client.eventsAt == provider.id;
      file = suffix: "\${lib.toLower (lib.replaceStrings [ "_" ] [ "-" ] prefix)}-\${suffix}";
      variable = suffix: "\${prefix}_\${suffix}";
    };
}
`,
  'lib/native/default.nix': `# Modules, packages and shells of a deployment: the native options that a drawing means, computed.
{
  lib,
  declare,
  kinds,
  modules,
  slug,
  text,
  words,
}:
let
  # Where what people add lies: beside the library.
  root = ../..;

  settingsOf = import ./settings.nix { inherit lib words; };
  plansOf = import ./plans.nix { inherit lib settingsOf slug; };
  variablesOf = import ./variables.nix { inherit lib; };
  extraOptions = import ./extra-options.nix { inherit lib text; };
  nativeInputs = import ./native-inputs.nix { inherit lib; };
  application = import ./application.nix { inherit lib nativeInputs root; };
  shellsOf = import ./dev-shells.nix { inherit lib nativeInputs; };
  nixpkgsOf = import ./nixpkgs.nix { inherit lib; };
  baseOf = import ./people.nix { inherit lib words; };
  homeOf = import ./homes.nix { inherit lib; };
  sizing = import ../sizing.nix { inherit lib; };

  # The functions of every kind, for a module.
  kindsIn =
    { config, pkgs, ... }:
    lib.mapAttrs (name: _: import (../kinds + "/\${name}.nix") { inherit config lib pkgs; }) kinds.kinds;

  sizesOf =
    { load, ... }:
    {
      connections = sizing.calculateConnections load;
      buffers = sizing.calculateBuffers load;
      sort = sizing.calculateWorkMem load;
    };

  named = f: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (f one)) list);
in
deployment:
let
  plans = plansOf deployment;
  declared = declare deployment;

  scopeIn =
    { config, pkgs, ... }@args:
    import ./scope.nix {
      inherit
        config
        lib
        pkgs
        sizesOf
        variablesOf
        ;
      inherit (plans) hosts;
      application = application {
        inherit pkgs;
        inherit (config.cim) sources;
      };
      kindOf = kindsIn args;
    };

  topology = {
    key = "topology";
    _file = "domain-events.json, machines";
    imports = [ (modules + "/cim-domain.nix") ];
    cim = { inherit (declared) hosts; };
  };

  childrenOf = lib.groupBy ({ domain, ... }: domain.parent_domain_id) (
    lib.filter ({ domain, ... }: domain.parent_domain_id != null) deployment.domains
  );
  domainModule = import ./domain.nix {
    inherit
      declared
      extraOptions
      kindsIn
      lib
      root
      scopeIn
      topology
      ;
  };
  domains = named (
    domain:
    domainModule {
      inherit domain;
      children = map ({ slug, ... }: domains.\${slug}) (childrenOf.\${domain.id} or [ ]);
      services = plans.ofDomain.\${domain.slug} or [ ];
    }
  ) deployment.domains;

  hostModule = import ./host.nix {
    inherit
      extraOptions
      kindsIn
      lib
      root
      scopeIn
      ;
  };

  domainsOf =
    person:
    lib.filter (
      { administrators, ... }: lib.any ({ slug, ... }: slug == person.slug) administrators
    ) deployment.domains;
  homes = named (
    person:
    homeOf {
      inherit person;
      domains = domainsOf person;
      inherit (deployment) release;
    }
  ) deployment.people;

  nixpkgs = nixpkgsOf deployment.workspace;

  base = baseOf {
    inherit homes nixpkgs topology;
    inherit (deployment) people;
    domains = lib.attrValues domains;
  };

  applications = lib.filter (one: one.isApplication && one.isDeployed) plans.all;
  byPackage = lib.sort (a: b: a.packageName < b.packageName) applications;
in
{
  /**
    A module for each domain, and those of every machine: \`base\`, \`cim-domain\` and \`topology\`.
  */
  nixosModules = domains // {
    inherit base topology;
    cim-domain.imports = [ (modules + "/cim-domain.nix") ];
  };

  /**
    The module of each machine, with all that it imports.
  */
  machineModules = named (host: {
    imports = [
      base
      (hostModule {
        inherit host;
        services = plans.onHost.\${host.slug} or [ ];
      })
    ];
  }) deployment.hosts;

  homeModules = homes;

  /**
    How nixpkgs is used, as arguments of it; empty for as it comes. The overlay is in \`overlays\`, too.
  */
  inherit nixpkgs;
  overlays = lib.optionalAttrs (nixpkgs ? overlays) { default = lib.head nixpkgs.overlays; };

  /**
    The applications, built with \`pkgs\` and from the pinned \`sources\`.
  */
  packagesFor =
    from:
    lib.listToAttrs (map (one: lib.nameValuePair one.packageName (application from one)) byPackage);

  /**
    The shells \`default\` and \`domain-development\`.
  */
  shellsFor =
    pkgs:
    shellsOf {
      inherit pkgs;
      applications = byPackage;
      tools = lib.concatMap ({ kind, ... }: if kind == null then [ ] else kind.tools) deployment.services;
    };
}
`,
  'lib/native/dev-shells.nix': `# A shell to look after the machines, and one to work on the applications.
{ lib, nativeInputs }:
let
  toolchains = {
    rust = [
      "cargo"
      "rustc"
    ];
    node = [ "nodejs" ];
    python = [ "python3" ];
    go = [ "go" ];
  };
  toolchainOf =
    { settings, ... }:
    toolchains.\${settings.language}
    ++ lib.optional (settings.language == "node" && settings.libraries != [ ]) "python3";
in
{
  pkgs,
  applications,
  tools,
}:
let
  packages =
    names:
    map (name: lib.getAttrFromPath (lib.splitString "." name) pkgs) (
      lib.sort lib.lessThan (lib.unique names)
    );
  native = nativeInputs pkgs applications;
  env =
    native.variables
    // native.rust
    // lib.optionalAttrs native.findsByPkgConfig {
      PKG_CONFIG_PATH = lib.makeSearchPathOutput "dev" "lib/pkgconfig" native.libraries;
    };
in
{
  default = pkgs.mkShell {
    packages = packages (
      [
        "jq"
        "nixfmt"
      ]
      ++ tools
    );
  };
  domain-development = pkgs.mkShell (
    {
      packages = packages (lib.concatMap toolchainOf applications ++ tools);
    }
    // lib.optionalAttrs (native.tools != [ ]) { nativeBuildInputs = native.tools; }
    // lib.optionalAttrs (native.libraries != [ ]) { buildInputs = native.libraries; }
    // lib.optionalAttrs (env != { }) { inherit env; }
  );
}
`,
  'lib/native/domain.nix': `# The module of one domain: its declaration, and the native options of its services on their machines.
{
  lib,
  declared,
  extraOptions,
  kindsIn,
  root,
  scopeIn,
  topology,
}:
{
  domain,
  children,
  services,
}:
{ config, pkgs, ... }@args:
let
  kindOf = kindsIn args;
  scopeOf = scopeIn args;

  # \`after\` and \`wants\` on units that NixOS defines; an application's own has them already.
  ordering =
    { units, ... }:
    service:
    lib.optional (!service.isApplication && units != [ ]) {
      systemd.services.\${lib.removeSuffix ".service" service.unit} = {
        wants = units;
        after = units;
      };
    };

  blocks =
    service:
    let
      s = scopeOf service;
    in
    map (lib.mkIf config.cim.domains.\${domain.slug}.services.\${service.slug}.here) (
      [ (kindOf.\${service.kind.kind}.service s) ]
      ++ ordering s service
      ++ extraOptions {
        folder = root + "/modules/domains";
        inherit pkgs;
      } service.service.extra_options
    );
in
{
  key = "domain \${domain.slug}";
  _file = "domain-events.json, domain \${domain.slug}";

  imports = [ topology ] ++ children;

  config = lib.mkMerge (
    [ { cim.domains.\${domain.slug} = declared.domains.\${domain.slug}; } ]
    ++ lib.concatMap blocks services
  );
}
`,
  'lib/native/extra-options.nix': `# Extra options of the drawing, as a module: JSON with marks for what JSON lacks.
{ lib, text }:
let
  inherit (builtins) match split;

  # \`\\n\`, \`\\r\` and \`\\t\`; any other character stands for itself.
  unescaped =
    quoted:
    lib.concatMapStrings (
      part:
      if lib.isString part then
        part
      else
        {
          n = "\\n";
          r = "\\r";
          t = "\\t";
        }
        .\${lib.head part} or (lib.head part)
    ) (split "\\\\\\\\(.)" quoted);

  # The steps of \`services.nginx.virtualHosts."a.b".root\`.
  stepsOf =
    path:
    map (
      found:
      let
        quoted = lib.elemAt found 1;
      in
      if quoted == null then text.trim (lib.head found) else unescaped quoted
    ) (lib.filter lib.isList (split "(\\"(([^\\"\\\\]|\\\\\\\\.)*)\\"|[^.\\"]+)" path));

  isPackage = name: match "[a-zA-Z_][a-zA-Z0-9_'-]*([.][a-zA-Z0-9_][a-zA-Z0-9_'-]*)*" name != null;
  isPath = name: match "([.]{1,2}/|/)[a-zA-Z0-9._+/-]*[a-zA-Z0-9._+-]" name != null;

  valueOf =
    { folder, pkgs }@context:
    value:
    let
      names = lib.attrNames value;
      mark = if lib.isAttrs value && lib.length names == 1 then lib.head names else null;
      marked = value.\${mark};
    in
    if lib.isList value then
      map (valueOf context) value
    else if !lib.isAttrs value then
      value
    else if mark == "$package" && lib.isString marked && isPackage marked then
      lib.getAttrFromPath (lib.splitString "." marked) pkgs
    else if mark == "$path" && lib.isString marked && isPath marked then
      if lib.hasPrefix "/" marked then /. + marked else folder + "/\${marked}"
    else if mark == "$force" then
      lib.mkForce (valueOf context marked)
    else
      lib.mapAttrs (_: valueOf context) value;
in
/**
  Each option by itself, for \`lib.mkMerge\`; paths are relative to \`folder\`.
*/
context: options:
lib.concatLists (
  lib.mapAttrsToList (
    path: value:
    let
      steps = stepsOf path;
    in
    lib.optional (steps != [ ]) (lib.setAttrByPath steps (valueOf context value))
  ) options
)
`,
  'lib/native/homes.nix': `# The home of a person: tools, aliases and variables, by the domains that are theirs.
{ lib }:
let
  isBroker = { kind, ... }: kind != null && kind.kind == "nats";
  sorted = names: lib.sort lib.lessThan (lib.unique names);
  unitsOf =
    services: lib.unique (map ({ unit, ... }: unit) (lib.filter (one: one.host != null) services));
  toolsOf =
    services:
    sorted (
      [ "jq" ] ++ lib.concatMap ({ kind, ... }: if kind == null then [ ] else kind.tools) services
    );
in
{
  person,
  domains,
  release,
}:
let
  services = lib.concatMap (domain: domain.services) domains;
  hasBroker = lib.any isBroker services;
  brokers = lib.filter (one: isBroker one && one.host != null) services;
  broker = lib.head brokers;

  aliases =
    lib.foldl' (
      all:
      { slug, services, ... }:
      all
      // lib.optionalAttrs hasBroker { "\${slug}-events" = "nats sub '\${slug}.events.>'"; }
      // lib.optionalAttrs (unitsOf services != [ ]) {
        "\${slug}-logs" = "journalctl \${
          lib.concatMapStringsSep " " (unit: "--unit=\${unit}") (unitsOf services)
        }";
      }
      // {
        "\${slug}-status" = "systemctl status domain-\${slug}.target";
      }
    ) { } domains
    // lib.optionalAttrs hasBroker { streams = "nats stream report"; };

  variables =
    lib.optionalAttrs (person.email != "") { DOMAIN_ADMIN = person.email; }
    // lib.optionalAttrs (domains != [ ]) {
      DOMAIN_NAME = lib.concatMapStringsSep " " ({ slug, ... }: slug) domains;
    }
    // lib.optionalAttrs (brokers != [ ]) {
      NATS_URL = "nats://\${broker.host}:\${toString broker.port}";
    };
in
{ pkgs, ... }:
{
  _file = "domain-events.json, home of \${person.slug}";

  home = {
    username = person.slug;
    homeDirectory = "/home/\${person.slug}";
    stateVersion = release;
    packages = map (name: lib.getAttrFromPath (lib.splitString "." name) pkgs) (toolsOf services);
  }
  // lib.optionalAttrs (variables != { }) { sessionVariables = variables; };
}
// lib.optionalAttrs (aliases != { }) {
  programs.bash = {
    enable = true;
    shellAliases = aliases;
  };
}
`,
  'lib/native/host.nix': `# The module of one machine: network, sizes of what it runs, and what holds until somebody says what
# the machine really has.
{
  lib,
  extraOptions,
  kindsIn,
  root,
  scopeIn,
}:
{ host, services }:
let
  networking = import ../networking.nix { inherit lib; };
  folder = root + "/hosts/\${host.slug}";

  # The first service of each kind says what is to be said once.
  owners = map lib.head (lib.attrValues (lib.groupBy ({ kind, ... }: kind.kind) services));
  namesOf = what: lib.unique (lib.concatMap ({ kind, ... }: kind.\${what} or [ ]) services);
  # Packages that nixpkgs refuses until they are named.
  exception =
    option: what: isPermitted:
    lib.optionalAttrs (namesOf what != [ ]) {
      nixpkgs.config.\${option} =
        package: lib.elem (lib.getName package) (namesOf what) || isPermitted package;
    };
in
{
  config,
  lib,
  pkgs,
  ...
}@args:
let
  kindOf = kindsIn args;
  scopeOf = scopeIn args;

  # nixpkgs looks at its list no more where it is given a predicate.
  isPermitted =
    package:
    lib.elem "\${lib.getName package}-\${lib.getVersion package}" (
      config.nixpkgs.config.permittedInsecurePackages or [ ]
    );
in
{
  key = "machine \${host.slug}";
  _file = "domain-events.json, machine \${host.slug}";

  imports = lib.filter builtins.pathExists [
    (folder + "/hardware-configuration.nix")
    (folder + "/extra.nix")
  ];

  config = lib.mkMerge (
    [
      {
        networking = networking {
          inherit (host) address network;
          name = host.slug;
        };
        boot.loader = {
          efi.canTouchEfiVariables = lib.mkDefault true;
          systemd-boot.enable = lib.mkDefault true;
        };
        fileSystems."/" = {
          device = lib.mkDefault "/dev/disk/by-label/nixos";
          fsType = lib.mkDefault "ext4";
        };
        system = { inherit (host) stateVersion; };
      }
      (exception "allowInsecurePredicate" "insecurePackages" isPermitted)
      (exception "allowUnfreePredicate" "unfreePackages" (_: false))
    ]
    ++ map (one: kindOf.\${one.kind.kind}.machine (scopeOf one)) (
      lib.filter (one: kindOf.\${one.kind.kind} ? machine) owners
    )
    ++ extraOptions { inherit folder pkgs; } (
      if host.host == null then { } else host.host.extra_options
    )
  );
}
`,
  'lib/native/libraries.nix': `# Native libraries, from the catalogue of Flakegraph: edit them there.
{ lib, pkgs }:
{
  openssl = {
    attribute = "openssl";
    pkgConfig = true;
    tools = [ ];
    variables = {
      OPENSSL_DIR = "\${lib.getDev pkgs.openssl}";
      OPENSSL_INCLUDE_DIR = "\${lib.getDev pkgs.openssl}/include";
      OPENSSL_LIB_DIR = "\${lib.getLib pkgs.openssl}/lib";
    };
    rust = [ "OPENSSL_NO_VENDOR" ];
  };
  postgresql = {
    attribute = "libpq";
    pkgConfig = true;
    tools = [ "libpq.pg_config" ];
    variables = {
      PG_CONFIG = lib.getExe' pkgs.libpq.pg_config "pg_config";
      POSTGRES_INCLUDE = "\${lib.getDev pkgs.libpq}/include";
      POSTGRES_LIB = "\${lib.getLib pkgs.libpq}/lib";
    };
    rust = [ ];
  };
  sqlite = {
    attribute = "sqlite";
    pkgConfig = true;
    tools = [ ];
    variables = {
      SQLITE3_INCLUDE_DIR = "\${lib.getDev pkgs.sqlite}/include";
      SQLITE3_LIB_DIR = "\${lib.getLib pkgs.sqlite}/lib";
    };
    rust = [ "LIBSQLITE3_SYS_USE_PKG_CONFIG" ];
  };
  zlib = {
    attribute = "zlib";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  zstd = {
    attribute = "zstd";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ "ZSTD_SYS_USE_PKG_CONFIG" ];
  };
  curl = {
    attribute = "curl";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  libgit2 = {
    attribute = "libgit2";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ "LIBGIT2_NO_VENDOR" ];
  };
  libsodium = {
    attribute = "libsodium";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ "SODIUM_USE_PKG_CONFIG" ];
  };
  libffi = {
    attribute = "libffi";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  libxml2 = {
    attribute = "libxml2";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  rdkafka = {
    attribute = "rdkafka";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
  zeromq = {
    attribute = "zeromq";
    pkgConfig = true;
    tools = [ ];
    variables = { };
    rust = [ ];
  };
}
`,
  'lib/native/native-inputs.nix': `# What applications need beside their language.
{ lib }:
let
  sorted = names: lib.sort lib.lessThan (lib.unique names);
  isRust = { settings, ... }: settings.language == "rust";
in
pkgs: applications:
let
  known = import ./libraries.nix { inherit lib pkgs; };
  packages = names: map (name: lib.getAttrFromPath (lib.splitString "." name) pkgs) (sorted names);
  librariesOf = { settings, ... }: map (name: known.\${name}) settings.libraries;
  libraries = lib.concatMap librariesOf applications;
  needsBindgen = lib.any (one: isRust one && one.settings.bindgen) applications;
in
{
  # Programs that run while something is built.
  tools = packages (
    lib.optional (lib.any ({ pkgConfig, ... }: pkgConfig) libraries) "pkg-config"
    ++ lib.concatMap ({ tools, ... }: tools) libraries
    ++ lib.optional needsBindgen "rustPlatform.bindgenHook"
  );

  # What is linked to.
  libraries = packages (map ({ attribute, ... }: attribute) libraries);

  # Variables that are 1 for Rust crates to use those libraries and no copy of their own.
  rust = lib.genAttrs (lib.concatMap ({ rust, ... }: rust) (
    lib.concatMap librariesOf (lib.filter isRust applications)
  )) (_: 1);

  # For shells: where the libraries are.
  variables = lib.foldl' (all: { variables, ... }: all // variables) { } libraries;

  findsByPkgConfig = lib.any ({ pkgConfig, ... }: pkgConfig) libraries;
}
`,
  'lib/native/nixpkgs.nix': `# How nixpkgs is used: with packages that get other arguments, and with insecure ones that are let in.
{ lib }:
{ package_overrides, permitted_insecure_packages, ... }:
let
  overrides = lib.filterAttrs (_: given: given != { }) package_overrides;

  valueIn =
    final: value:
    if lib.isList value then
      map (valueIn final) value
    else if lib.isAttrs value then
      lib.getAttrFromPath (lib.splitString "." value."$package") final
    else
      value;
in
lib.optionalAttrs (permitted_insecure_packages != [ ]) {
  config.permittedInsecurePackages = permitted_insecure_packages;
}
// lib.optionalAttrs (overrides != { }) {
  overlays = [
    (
      final: prev:
      lib.mapAttrs (name: given: prev.\${name}.override (lib.mapAttrs (_: valueIn final) given)) overrides
    )
  ];
}
`,
  'lib/native/people.nix': `# Who may log in, and what every machine has.
{ lib, words }:
let
  # A colon ends the field in passwd(5), and a line the entry.
  describe =
    { email, name, ... }:
    let
      spaced = lib.replaceStrings (words.spaces ++ [ ":" ]) (map (_: " ") (words.spaces ++ [ ":" ])) (
        if email == "" then name else email
      );
    in
    lib.concatStringsSep " " (lib.filter (word: word != "") (lib.splitString " " spaced));

  account =
    person:
    {
      isNormalUser = true;
      description = describe person;
      extraGroups = [ "wheel" ];
    }
    // lib.optionalAttrs (person.keys != [ ]) { openssh.authorizedKeys.keys = person.keys; };
in
{
  domains,
  homes,
  nixpkgs,
  people,
  topology,
}:
{ config, options, ... }:
let
  known = lib.filter ({ keys, ... }: keys != [ ]) people;
in
{
  key = "base";
  _file = "domain-events.json, people";

  imports = [ topology ] ++ domains;

  config = {
    nix.settings.experimental-features = [
      "nix-command"
      "flakes"
    ];

    services.openssh = {
      enable = true;
      settings = {
        KbdInteractiveAuthentication = false;
        PasswordAuthentication = false;
        PermitRootLogin = "prohibit-password";
      };
    };
  }
  // lib.optionalAttrs (nixpkgs != { }) { inherit nixpkgs; }
  // lib.optionalAttrs (people != [ ]) {
    users.users =
      lib.listToAttrs (map (person: lib.nameValuePair person.slug (account person)) people)
      // lib.optionalAttrs (known != [ ]) {
        # Changes come as root: for sudo nobody has a password.
        root.openssh.authorizedKeys.keys = lib.concatMap (
          { slug, ... }: config.users.users.\${slug}.openssh.authorizedKeys.keys
        ) known;
      };
  }
  // lib.optionalAttrs (options ? home-manager) {
    home-manager = {
      useGlobalPkgs = true;
      useUserPackages = true;
    }
    // lib.optionalAttrs (people != [ ]) { users = homes; };
  };
}
`,
  'lib/native/places.nix': `# Where services are, in the words of the options that cim-domain.nix declares.
{ config, lib }:
let
  inherit (config.cim) domains hosts;
  optionsOf = one: domains.\${one.domainSlug}.services.\${one.slug};

  bracketed = address: if lib.hasInfix ":" address then "[\${address}]" else address;
  externalAddress = one: one.settings.address or "";
in
rec {
  inherit bracketed externalAddress;

  port = one: if one.host == null then one.port else (optionsOf one).port;
  portText = one: if port one == null then "" else toString (port one);
  address = one: if one.host == null then externalAddress one else (optionsOf one).address;
  endpoint =
    one:
    if one.host == null then
      "\${bracketed (externalAddress one)}:\${portText one}"
    else
      (optionsOf one).endpoint;

  /**
    Whether somebody knows the address of its machine.
  */
  isLocated = one: one.host != null && hosts.\${(optionsOf one).host}.address != null;

  /**
    Address of a machine, or its name when nobody knows that.
  */
  hostAddress = host: if host.address == null then host.slug else hosts.\${host.slug}.address;
  hostInterface = host: hosts.\${host.slug}.interface;

  /**
    The addresses from which a machine comes.
  */
  range = host: hosts.\${host.slug}.range;
}
`,
  'lib/native/plans.nix': `# Services with all that follows from them alone, and from who reaches whom.
{
  lib,
  settingsOf,
  slug,
}:
let
  isLoopback = address: address == "127.0.0.1";

  # Longest name of a Unix user, and so of a role that is known by it.
  roleOf = slug.fitted 31;

  # Where a machine keeps a secret: where the setting says, or at the usual place.
  secretOf =
    service: key: given:
    let
      what = lib.replaceStrings [ "_" ] [ "-" ] (lib.removeSuffix "_file" key);
    in
    if lib.isString given && given != "" then
      given
    else if service.kind.instances == "one-per-host" then
      "/run/secrets/\${service.kind.kind}/\${what}"
    else
      "/run/secrets/\${service.domainSlug}/\${service.slug}-\${what}";
in
deployment:
let
  domainSlugs = lib.listToAttrs (
    map ({ id, slug, ... }: lib.nameValuePair id slug) deployment.domains
  );
  hosts = lib.listToAttrs (map (host: lib.nameValuePair host.slug host) deployment.hosts);
  plans = lib.listToAttrs (map (one: lib.nameValuePair one.id (plan one)) deployment.services);
  onHost = lib.groupBy (one: one.host) (
    lib.filter (one: one.host != null) (map ({ id, ... }: plans.\${id}) deployment.services)
  );
  applications = lib.groupBy (one: one.slug) (
    lib.filter ({ kind, ... }: kind != null && kind.kind == "application") deployment.services
  );

  # The first PostgreSQL of each domain that keeps its events in one, by the domain's id.
  eventDatabases = lib.listToAttrs (
    lib.concatMap (
      {
        id,
        domain,
        services,
        ...
      }:
      map (one: lib.nameValuePair id one.id) (
        lib.take 1 (
          lib.filter ({ host, kind, ... }: host != null && kind.kind == "postgresql") (
            lib.optionals (domain.event_store.backend or null == "postgresql") services
          )
        )
      )
    ) deployment.domains
  );

  plan =
    service:
    let
      isKnown = service.kind != null;
      domainSlug = if service.domain == null then null else domainSlugs.\${service.domain};
      reaches = map ({ id, ... }: plans.\${id}) service.reaches;
      clients = map ({ id, ... }: plans.\${id}) service.clients;
      settings =
        lib.optionalAttrs isKnown (settingsOf service.kind.kind service.service.settings)
        // service.sizes or { };
      # The services that share one instance with this one on its machine.
      sharing =
        if service.host != null && service.kind.instances == "one-per-host" then
          lib.filter ({ kind, ... }: kind.kind == service.kind.kind) onHost.\${service.host}
        else
          [ self ];
      isReached = lib.any (
        one: one.service.public || lib.any ({ host, ... }: host != null && host != one.host) one.clients
      ) sharing;
      hostAddress = if service.host == null then null else hosts.\${service.host}.address;
      self = service // {
        inherit
          clients
          domainSlug
          reaches
          settings
          sharing
          ;
        # Whether it runs on one of the machines.
        isDeployed = service.host != null && isKnown && service.domain != null;
        isApplication = isKnown && service.kind.kind == "application";
        isExternal = isKnown && !service.kind.deployed;
        hasKey =
          service.service.nkey != null && builtins.match "U[A-Z2-7]{55}" service.service.nkey != null;
        # Id of the PostgreSQL that keeps the events of its domain, and the database there.
        eventsAt = if service.domain == null then null else eventDatabases.\${service.domain} or null;
        eventDatabase = slug.fitted 63 "\${toString domainSlug}-events";
        role = roleOf (if domainSlug == null then service.slug else domainSlug);
        packageName =
          if lib.length (applications.\${service.slug} or [ ]) > 1 then service.instance else service.slug;
        # Loopback, or every address once another machine may reach it.
        listenAddress =
          if !isReached then
            "127.0.0.1"
          else if hostAddress != null && lib.hasInfix ":" hostAddress then
            "::"
          else
            "0.0.0.0";
        isRemote = !isLoopback self.listenAddress;
        secrets = lib.mapAttrs (secretOf self) settings;
      };
    in
    self;
in
{
  inherit hosts onHost;

  /**
    The plans of a domain's services that run somewhere, by the domain's slug.
  */
  ofDomain = lib.groupBy (one: one.domainSlug) (
    lib.filter (one: one.isDeployed) (map ({ id, ... }: plans.\${id}) deployment.services)
  );

  /**
    Every plan, by path.
  */
  all = map ({ id, ... }: plans.\${id}) deployment.services;
}
`,
  'lib/native/scope.nix': `# What a kind's functions in ../kinds are given of a service: the record \`s\`.
{
  config,
  lib,
  pkgs,
  application,
  hosts,
  kindOf,
  sizesOf,
  variablesOf,
}:
let
  places = import ./places.nix { inherit config lib; };
  inherit (import ./connection.nix { inherit places; }) connectionOf usesSocket;
  clientsOf = import ./clients.nix {
    inherit
      hosts
      lib
      places
      usesSocket
      ;
  };
in
service:
let
  host = hosts.\${service.host};
  prefixes = variablesOf service;
  connect =
    one:
    connectionOf {
      inherit lib;
      prefix = prefixes.\${one.id} or "";
    } service one;

  # The domain's own come first.
  known = lib.filter (one: one.kind != null && (one.host != null || one.isExternal)) service.reaches;
  ordered = lib.partition (one: one.domainSlug == service.domainSlug) known;
  all = ordered.right ++ ordered.wrong;
  providers = map connect all;
  groups = lib.mapAttrsToList (name: members: {
    inherit name;
    members = map connect members;
  }) (lib.groupBy groupOf all);
  groupOf = one: if one.kind.workload || one.isExternal then one.path else one.kind.kind;

  isPeer =
    one:
    one.kind != null
    && one.kind.kind == service.kind.kind
    && one.host != null
    && one.host != service.host;
  peers = lib.sort (a: b: a.path < b.path) (
    lib.attrValues (
      lib.listToAttrs (
        map (one: lib.nameValuePair one.id one) (lib.filter isPeer (service.reaches ++ service.clients))
      )
    )
  );
  addresses = lib.partition (lib.hasInfix ":") (
    lib.optional (host.address != null) (places.hostAddress host)
    ++ lib.unique (
      lib.concatMap (
        { address, ... }: lib.optional (address != null && address != host.address) address
      ) host.network.networks
    )
  );
  advertised = if service.isRemote then places.hostAddress host else service.listenAddress;

  connectPeer = connectionOf {
    inherit lib;
    prefix = "";
  } service;

  workload = import ./workload.nix {
    inherit
      hosts
      kindOf
      lib
      pkgs
      places
      usesSocket
      ;
    connections = map connect known;
  } service;
in
clientsOf service
// workload
// {
  inherit (service)
    instance
    isRemote
    secrets
    settings
    shortInstance
    ;
  inherit groups providers;
  name = service.slug;
  domain = service.domainSlug;
  host = host.slug;
  port = places.port service;
  bind = service.listenAddress;
  bindHost = places.bracketed service.listenAddress;
  listen = "\${places.bracketed service.listenAddress}:\${places.portText service}";
  hostAddress = places.hostAddress host;
  isLocated = host.address != null;
  addresses = {
    ipv4 = addresses.wrong;
    ipv6 = addresses.right;
  };
  hostInterface = places.hostInterface host;
  inherit advertised;
  advertisedEndpoint = "\${places.bracketed advertised}:\${places.portText service}";
  sizes = sizesOf service;

  providersOf = kinds: lib.filter ({ kind, ... }: lib.elem kind kinds) providers;
  peers = map connectPeer peers;
  neighbours = map connectPeer (lib.filter (peer: hosts.\${peer.host}.address != null) peers);
  peersWith =
    key: map connectPeer (lib.filter ({ settings, ... }: settings.\${key} or null != "") peers);

  package = application service;

  /**
    What the first item of a list gives, or something else of an empty one.
  */
  first =
    list: otherwise: give:
    if list == [ ] then otherwise else give (lib.head list);
}
`,
  'lib/native/settings.nix': `# Settings of services, as the catalogue has them: what a kind refuses has its default.
{ lib, words }:
let
  fields = lib.importJSON ../data/settings.json;

  isSolid = text: !lib.any (space: lib.hasInfix space text) words.spaces;
  matches =
    form: text:
    lib.isString text
    && (form == null || builtins.match form.pattern text != null && (!form.solid || isSolid text));

  fits =
    {
      type,
      form ? null,
      choices ? [ ],
      minimum ? 0,
      maximum ? 0,
      ...
    }:
    value:
    {
      boolean = lib.isBool value;
      choice = lib.elem value choices;
      choices = lib.isList value && lib.all (item: lib.elem item choices) value;
      integer = lib.isInt value && value >= minimum && value <= maximum;
      lines = matches form value;
      list = lib.isList value && lib.all (matches form) value;
      text = matches form value;
    }
    .\${type};
in
/**
  The settings of a service of a kind, given those that its journal has.
*/
kind: given:
lib.mapAttrs (
  key: field: if given ? \${key} && fits field given.\${key} then given.\${key} else field.default
) fields.\${kind}
`,
  'lib/native/variables.nix': `# First part of the variables that tell a service where each of its providers is: the kind's
# (\`REDIS\`), with the service's name before it when two providers would have the same, and with the
# domain's when that is not enough.
{ lib }:
let
  upper =
    name:
    let
      letters = lib.toUpper (lib.replaceStrings [ "-" ] [ "_" ] name);
    in
    if builtins.match "[0-9].*" letters != null then "_\${letters}" else letters;

  kindPrefix =
    { kind, slug, ... }: if kind != null && kind.prefix != null then kind.prefix else upper slug;
  servicePrefix =
    one:
    let
      prefix = kindPrefix one;
      name = upper one.slug;
    in
    if name == prefix || lib.hasSuffix "_\${prefix}" name then name else "\${name}_\${prefix}";
  domainPrefix =
    one:
    if one.domainSlug == null then
      "EXTERNAL_\${servicePrefix one}"
    else
      "\${upper one.domainSlug}_\${servicePrefix one}";

  step =
    { open, found }:
    level:
    let
      named = lib.groupBy level open;
      taken = lib.genAttrs (lib.attrValues found) (_: true);
      isFree = one: lib.length named.\${level one} == 1 && !taken ? \${level one};
      done = lib.partition isFree open;
    in
    {
      open = done.wrong;
      found = found // lib.listToAttrs (map (one: lib.nameValuePair one.id (level one)) done.right);
    };

  last =
    one: "\${domainPrefix one}_\${upper (builtins.substring (lib.stringLength one.id - 6) 6 one.id)}";
in
/**
  The prefixes of the providers of a service, by the provider's id.
*/
{ reaches, ... }:
let
  levels =
    lib.foldl' step
      {
        open = reaches;
        found = { };
      }
      [
        kindPrefix
        servicePrefix
        domainPrefix
      ];
in
levels.found // lib.listToAttrs (map (one: lib.nameValuePair one.id (last one)) levels.open)
`,
  'lib/native/workload.nix': `# What its dependencies mean for a service that runs a program.
{
  connections,
  hosts,
  kindOf,
  lib,
  pkgs,
  places,
  usesSocket,
}:
service:
let
  inherit (service) reaches;

  given = map (one: kindOf.\${one.kind}.connection one) connections;
  files = lib.concatMap (
    {
      secrets ? [ ],
      ...
    }:
    secrets
  ) given;

  # systemd expands specifiers in the environment of its own units: %% is a percent sign.
  written =
    secretsAt: text:
    if lib.hasPrefix "%" secretsAt then lib.replaceStrings [ "%" ] [ "%%" ] text else text;

  own =
    secretsAt: items:
    lib.listToAttrs (
      lib.reverseList (
        map (
          item:
          let
            parts = lib.splitString "=" item;
          in
          lib.nameValuePair (lib.head parts) (written secretsAt (lib.concatStringsSep "=" (lib.tail parts)))
        ) items
      )
    );
  derived =
    secretsAt:
    lib.foldl' (
      all:
      {
        variables,
        secrets ? [ ],
      }:
      all
      // variables
      // lib.listToAttrs (
        map ({ variable, file, ... }: lib.nameValuePair variable "\${secretsAt}/\${file}") secrets
      )
    ) { } given;

  isElsewhere = one: one.host != service.host;
  before = map ({ ready, ... }: ready) (lib.filter (one: one.isDeployed && !isElsewhere one) reaches);
  network = lib.optional (
    service.isApplication || lib.any isElsewhere reaches
  ) "network-online.target";

  waitsFor = map places.endpoint (
    lib.filter (
      one:
      one.isDeployed
      && isElsewhere one
      && one.port != null
      && lib.elem "tcp" (one.kind.protocols or [ "tcp" ])
    ) reaches
  );

  externals = lib.filter (one: one.isExternal) reaches;
  isAddress = address: builtins.match "[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*" address != null;
  others = lib.unique (
    map ({ host, ... }: host) (
      lib.filter (one: one.host != null && isElsewhere one) (reaches ++ service.clients)
    )
  );
  # What it depends on beside it sends it to the machine's own address.
  goesOnHere =
    service.host != null
    && hosts.\${service.host}.address != null
    && lib.any (one: one.host == service.host && one.isRemote && one.kind.advertises or false) reaches;
  # A filter by address cannot know a name, nor who comes from everywhere.
  isOpen =
    service.service.public
    || lib.any (one: !isAddress (places.externalAddress one)) externals
    || lib.any (host: hosts.\${host}.address == null) others;
in
{
  inherit waitsFor;

  environment =
    secretsAt: items:
    {
      HOST = service.listenAddress;
      PORT = places.portText service;
    }
    // derived secretsAt
    // own secretsAt items;

  units = lib.sort lib.lessThan (
    lib.unique (lib.filter (unit: unit != service.unit) (before ++ network))
  );

  # The dash: when the minute is over, the unit starts all the same.
  wait = lib.concatStringsSep " " (
    [ "-\${lib.getExe (pkgs.callPackage ../wait-for.nix { })}" ] ++ waitsFor
  );

  allowed =
    if isOpen then
      "any"
    else
      [ "localhost" ]
      ++ map (host: places.range hosts.\${host}) (
        lib.sort lib.lessThan (others ++ lib.optional goesOnHere service.host)
      )
      ++ map places.externalAddress externals;

  files = map lib.last (lib.attrValues (lib.groupBy ({ file, ... }: file) files));

  isUser = lib.any (usesSocket service) reaches;
  user = service.role;
}
`,
  'lib/nats-streams.sh': `# Makes JetStream streams, or changes them to what is asked, by the protocol of NATS itself: a client
# that knows no more than this needs bash and OpenSSL.
export LC_ALL=C
work=$(mktemp --directory)
trap 'rm --recursive --force "$work"' EXIT

# The signature of a text by the key whose seed a file holds, as CONNECT wants it. A seed in base 32 is
# two bytes, the 32 of an Ed25519 key, and two of a checksum.
signature() {
  printf '\\x30\\x2e\\x02\\x01\\x00\\x30\\x05\\x06\\x03\\x2b\\x65\\x70\\x04\\x22\\x04\\x20' >"$work/key"
  { tr --delete '[:space:]' <"$1" && printf '======'; } | base32 --decode |
    tail --bytes=+3 | head --bytes=32 >>"$work/key"
  printf '%s' "$2" >"$work/text"
  openssl pkeyutl -sign -rawin -keyform DER -inkey "$work/key" -in "$work/text" |
    base64 --wrap=0 | tr '+/' '-_' | tr --delete '='
  rm "$work/key"
}

# Reads until a line begins so, and leaves that line in \`line\`; answers the pings of the server.
expect() {
  while IFS= read -r -t 30 line <&"$nats"; do
    case $line in
      "$1"*) return ;;
      PING*) printf 'PONG\\r\\n' >&"$nats" ;;
      -ERR*) break ;;
    esac
  done
  echo "no $1 from NATS, but: \${line:-nothing}" >&2
  return 1
}

# log_in PORT NKEY SEED-FILE
log_in() {
  until { exec {nats}<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null; do sleep 1; done
  expect INFO
  [[ $line =~ \\"nonce\\":\\"([^\\"]+)\\" ]]
  local signed
  signed=$(signature "$3" "\${BASH_REMATCH[1]}")
  # In one write, which printf does not promise: whom the server does not know, it leaves at once,
  # and its reason is lost with what it has not read.
  local hello
  printf -v hello 'CONNECT {"verbose":false,"nkey":"%s","sig":"%s"}\\r\\nSUB _INBOX.streams 1\\r\\nPING\\r' \\
    "$2" "$signed"
  cat <<<"$hello" >&"$nats"
  expect PONG
}

# request SUBJECT PAYLOAD leaves the answer in \`answer\`.
request() {
  printf 'PUB %s _INBOX.streams %d\\r\\n%s\\r\\n' "$1" "\${#2}" "$2" >&"$nats"
  expect MSG
  line=\${line%$'\\r'}
  IFS= read -r -t 30 -N "\${line##* }" answer <&"$nats"
}

# apply NAME CONFIGURATION
apply() {
  request "\\$JS.API.STREAM.CREATE.$1" "$2"
  # Another configuration has the name already.
  if [[ $answer == *'"err_code":10058'* ]]; then
    request "\\$JS.API.STREAM.UPDATE.$1" "$2"
  fi
  if [[ $answer == *'"error":'* ]]; then
    echo "stream $1: $answer" >&2
    return 1
  fi
}
`,
  'lib/network.nix': `# What machines know of each other.
{
  lib,
  deploy,
  eventsOf,
  fold,
  uuid5,
  words,
}:
let
  isPublic = { service, ... }: service.public;
  isRemote =
    { host, clients, ... }: lib.any (client: client.host != null && client.host != host) clients;
  isReached = service: isPublic service || isRemote service;

  # A service listens on every address once another machine reaches an instance that it shares.
  bindAddressOf =
    host: service:
    let
      sharing =
        if service.kind.instances == "one-per-host" then
          lib.filter (other: other.kind.kind == service.kind.kind) host.services
        else
          [ service ];
      isIpv6 = host.address != null && lib.hasInfix ":" host.address;
    in
    if !lib.any isReached sharing then
      "127.0.0.1"
    else if isIpv6 then
      "::"
    else
      "0.0.0.0";

  portsOf =
    services:
    lib.sort lib.lessThan (
      lib.unique (map ({ port, ... }: port) (lib.filter ({ port, ... }: port != null) services))
    );

  # Domains of services that machines list and no journal explains: a service is of the kind as
  # which it is called.
  invented =
    topology:
    let
      refs = lib.concatMap (node: node.services or [ ]) topology.nodes;
      parts = lib.filter (parts: lib.length parts == 2) (map (lib.splitString "/") (lib.unique refs));
    in
    lib.mapAttrsToList (name: services: {
      name = "Domain.DomainCreated";
      data = {
        domain_id = uuid5 words.namespace "domain \${name}";
        inherit name;
        services = map lib.last services;
      };
    }) (lib.groupBy lib.head parts);

  eventsIn =
    given:
    let
      json = if builtins.isPath given || lib.isString given then lib.importJSON given else given;
      sibling = dirOf given + "/domain-events.json";
      hasSibling = builtins.isPath given && builtins.pathExists sibling;
      update = {
        name = "Network.NetworkTopologyUpdated";
        data = json;
      };
    in
    if !(lib.isAttrs json && json ? nodes) then
      {
        isWhole = true;
        events = eventsOf given;
      }
    else if hasSibling then
      {
        isWhole = true;
        events = eventsOf sibling ++ [ update ];
      }
    else
      {
        isWhole = false;
        events = invented json ++ [ update ];
      };

  parse =
    {
      topology,
      hostname ? null,
    }:
    let
      inherit (eventsIn topology) events isWhole;
      graph = fold events;
      deployment = deploy graph;
      drawn = lib.filter ({ host, ... }: host != null) deployment.hosts;
      # Domains that nobody described have no machines of their own.
      known = if isWhole then deployment.hosts else drawn;
      hosts = lib.listToAttrs (map (host: lib.nameValuePair host.slug (machine host)) known);
      machine = host: {
        hostname = host.slug;
        inherit (host)
          address
          interface
          memory
          prefixLength
          stateVersion
          system
          tier
          ;
        ports = portsOf (if isWhole then lib.filter isReached host.services else host.services);
        services = lib.listToAttrs (
          map (
            service:
            lib.nameValuePair service.path {
              inherit (service) instance port unit;
              inherit (service.kind) kind;
              domainName = lib.head (lib.splitString "/" service.path);
              name = service.slug;
              hostname = host.slug;
              bindAddress = if isWhole then bindAddressOf host service else "0.0.0.0";
            }
          ) host.services
        );
      };
      first = lib.sort (a: b: a.host._order < b.host._order) drawn ++ known;
      chosen = if hostname == null && first != [ ] then (lib.head first).slug else hostname;
    in
    {
      hostname = chosen;
      ports = if chosen == null then [ ] else hosts.\${chosen}.ports;
      nodes = map (host: {
        ip = host.address;
        hostname = host.slug;
      }) (lib.filter ({ address, ... }: address != null) known);
      inherit (graph.topology) name;
      inherit hosts;
    };
in
{
  /**
    The machines of a network: \`hostname\` and \`ports\` of one of them, and all \`nodes\` that have an
    address, as \`{ ip; hostname; }\`. Takes a network-topology.json, a journal with network events,
    or \`{ topology; hostname; }\` to choose the machine: otherwise it is the first that was drawn.
    Ports are those that another machine's service reaches, or everybody; they come from the
    domain-events.json beside the topology. Without one
    all services count that are called by a kind, such as \`sales/postgresql\`.
  */
  parseNetworkEvents =
    given: parse (if lib.isAttrs given && given ? topology then given else { topology = given; });

  /**
    The services of all machines, each with \`bindAddress\`, \`port\`, \`domainName\` and \`hostname\`. They
    are called by their own names, and \`<domain>-<name>\` where two domains have the same.
  */
  projectServices =
    { hosts, ... }:
    let
      services = lib.concatMap ({ services, ... }: lib.attrValues services) (lib.attrValues hosts);
      named = lib.groupBy ({ name, ... }: name) services;
    in
    lib.listToAttrs (
      map (
        service:
        lib.nameValuePair (
          if lib.length named.\${service.name} == 1 then service.name else service.instance
        ) service
      ) services
    );
}
`,
  'lib/networking.nix': `# What a machine's network is, as its own file in a bundle says it.
{ lib }:
let
  isForm = wanted: { form, ... }: form == wanted;

  interfaceOf =
    {
      addresses,
      dhcp,
      mtu,
      ...
    }:
    let
      of = isIpv6: lib.filter ({ address, ... }: lib.hasInfix ":" address == isIpv6) addresses;
      family = found: lib.optionalAttrs (found != [ ]) { addresses = found; };
    in
    lib.filterAttrs (_: value: value != { }) {
      ipv4 = family (of false);
      ipv6 = family (of true);
    }
    // lib.optionalAttrs dhcp { useDHCP = true; }
    // lib.optionalAttrs (mtu != null) { inherit mtu; };

  tunnelOf =
    {
      addresses,
      mtu,
      name,
      port,
      ...
    }:
    {
      ips = map ({ address, prefixLength }: "\${address}/\${toString prefixLength}") addresses;
      listenPort = port;
      privateKeyFile = "/run/secrets/wireguard/\${name}";
    }
    // lib.optionalAttrs (mtu != null) { inherit mtu; };

  named =
    wanted: say: interfaces:
    lib.listToAttrs (map (one: lib.nameValuePair one.name (say one)) (lib.filter wanted interfaces));
in
{
  address,
  name,
  network,
}:
let
  inherit (network) gateways interfaces;
  some = lib.filterAttrs (_: value: value != { });
in
{
  hostName = name;
  useDHCP = address == null && !lib.any ({ dhcp, ... }: dhcp) interfaces;
  interfaces = some (named (one: !isForm "tunnel" one) interfaceOf interfaces);
}
// some {
  vlans = named (isForm "vlan") (
    { id, parent, ... }:
    {
      inherit id;
      interface = parent;
    }
  ) interfaces;
  bridges = named (isForm "bridge") ({ members, ... }: {
    interfaces = members;
  }) interfaces;
  wireguard = some { interfaces = named (isForm "tunnel") tunnelOf interfaces; };
  defaultGateway = gateways.ipv4 or { };
  defaultGateway6 = gateways.ipv6 or { };
}
`,
  'lib/reach.nix': `# Who connects to what, given domains as \`config.cim.domains\` has them.
{ lib }:
domains:
let
  services = lib.concatLists (
    lib.mapAttrsToList (
      domain:
      { services, ... }:
      lib.mapAttrsToList (
        name: service:
        service
        // {
          inherit domain name;
          id = "\${domain}/\${name}";
        }
      ) services
    ) domains
  );

  offeredBy =
    domain:
    lib.mapAttrsToList (name: _: "\${domain}/\${name}") (
      lib.filterAttrs (_: service: service.offered) (domains.\${domain}.services or { })
    );

  isWorkload =
    { kind, ... }:
    lib.elem kind [
      "application"
      "container"
    ];
in
{
  inherit services;

  /**
    Whether a service is a program of the architect's, for which its domain's edges hold.
  */
  inherit isWorkload;

  /**
    Ids of what a service reaches: what it requires, and a workload also what the domains that its own
    domain depends on offer.
  */
  reachedBy =
    service:
    lib.unique (
      service.requires
      ++ lib.optionals (isWorkload service) (
        lib.concatMap offeredBy domains.\${service.domain}.dependencies
      )
    );
}
`,
  'lib/sizing.nix': `# Sizes of servers, from the services that use them and the memory that they have on their machines.
# Those of PostgreSQL take a domain's context, whose \`database\` counts, or \`{ clients; memory; }\` with
# the memory in MiB.
#
# Sources: https://www.postgresql.org/docs/current/runtime-config-resource.html for the defaults,
# https://wiki.postgresql.org/wiki/Tuning_Your_PostgreSQL_Server for the share of the memory, and
# https://pgtune.leopard.in.ua for the memory of a sort.
{ lib }:
let
  databaseOf = context: context.database or context;
  memoryOf = context: (databaseOf context).memory or null;

  # A pool of twenty for each service, ten for people and maintenance; never fewer than the default.
  connections = context: lib.max 100 ((databaseOf context).clients or 0 * 20 + 10);

  # A quarter of the memory, or 15 % where it is less than 1 GiB; in MiB.
  buffers =
    context:
    let
      memory = memoryOf context;
    in
    if memory == null then
      128
    else if memory >= 1024 then
      memory / 4
    else
      lib.max 16 (memory * 15 / 100);

  # What remains, for three sorts in each connection; in kB.
  sort =
    context:
    let
      memory = memoryOf context;
      share = (memory - buffers context) * 1024 / (connections context * 3);
    in
    if memory == null then 4096 else lib.max 64 share;
in
{
  /**
    A size as the catalogue of kinds states it: of the memory, the largest of its parts, or of the
    clients; see \`sizes\` in data/kinds.json.
  */
  sizeFor =
    size:
    { clients, memory }:
    let
      partOf =
        {
          times,
          by,
          less ? 0,
          most ? null,
        }:
        let
          part = lib.max 0 (memory - less) * times / by;
        in
        if most == null then part else lib.min most part;
    in
    if size.of == "clients" then
      lib.max size.least (clients * size.each + size.and)
    else if memory == null then
      size.unknown
    else
      lib.foldl' lib.max size.least (map partOf size.parts);

  /**
    \`max_connections\`: twenty for each service that reaches the server, and ten; at least 100.
  */
  calculateConnections = connections;

  /**
    \`shared_buffers\`: a quarter of the machine's memory, 15 % below 1 GiB; \`128MB\`, the default, if
    the memory is unknown.
  */
  calculateBuffers = context: "\${toString (buffers context)}MB";

  /**
    \`work_mem\`: the rest of the memory by three sorts in each connection; \`4MB\`, the default, if the
    memory is unknown.
  */
  calculateWorkMem =
    context: if memoryOf context == null then "4MB" else "\${toString (sort context)}kB";
}
`,
  'lib/streams.nix': `# Streams of a domain, as the JetStream API takes them: ages in nanoseconds, sizes in bytes. JetStream
# reserves max_bytes in full; what is left of the limits is for streams that the services make. The
# retention is in seconds, 0 for ever.
{ lib }:
{
  compression,
  domain,
  jetstream,
  retention,
}:
let
  second = 1000000000;
  prefix = "DOMAIN_\${lib.toUpper (lib.replaceStrings [ "-" ] [ "_" ] domain)}";

  stream =
    what: more:
    {
      name = "\${prefix}_\${lib.toUpper what}";
      subjects = [ "\${domain}.\${what}.>" ];
      retention = "limits";
      discard = "old";
      num_replicas = 1;
    }
    // lib.optionalAttrs (compression && more.storage == "file") { compression = "s2"; }
    // more;
  streams = [
    (stream "events" {
      storage = "file";
      max_age = retention * second;
      # What is kept for ever is not dropped when the store is full: it takes no more.
      discard = if retention == 0 then "new" else "old";
      max_bytes = jetstream.max_file / 2;
    })
    (stream "commands" {
      storage = "memory";
      max_age = 3600 * second;
      max_bytes = jetstream.max_mem / 2;
    })
    (stream "snapshots" {
      storage = "file";
      max_msgs_per_subject = 1;
      max_bytes = jetstream.max_file / 4;
    })
  ];
in
lib.listToAttrs (map (one: lib.nameValuePair one.name one) streams)
`,
  'lib/subjects.nix': `# NATS subjects, as sets of what they match.
{ lib }:
let
  inherit (lib) head tail;

  tokens = lib.splitString ".";
  joined = lib.concatStringsSep ".";

  # Whether every subject that the second matches, the first matches, too.
  coversTokens =
    a: b:
    if a == [ ] || b == [ ] then
      a == b
    else if head a == ">" then
      true
    else if head b == ">" then
      false
    else
      (head a == "*" || head a == head b) && coversTokens (tail a) (tail b);

  overlapTokens =
    a: b:
    if a == [ ] || b == [ ] then
      a == b
    else if head a == ">" || head b == ">" then
      true
    else
      (head a == "*" || head b == "*" || head a == head b) && overlapTokens (tail a) (tail b);

  # The smallest subject that covers two that overlap.
  join =
    a: b:
    if a == [ ] then
      [ ]
    else if head a == ">" || head b == ">" then
      [ ">" ]
    else
      [ (if head a == head b then head a else "*") ] ++ join (tail a) (tail b);

  add =
    found: one:
    let
      parted = lib.partition (overlapTokens one) found;
    in
    if parted.right == [ ] then
      found ++ [ one ]
    else
      add parted.wrong (lib.foldl' join one parted.right);
in
{
  covers = a: b: coversTokens (tokens a) (tokens b);

  ownerOf = subject: head (tokens subject);

  /**
    Subjects of which no two overlap, and which cover all of these: who imports one message by two
    subjects gets it twice.
  */
  apart = subjects: lib.sort lib.lessThan (map joined (lib.foldl' add [ ] (map tokens subjects)));

  /**
    The subject with each of the owners in place of a wildcard for them.
  */
  expand =
    owners: subject:
    let
      parts = tokens subject;
      among = rest: map (owner: joined ([ owner ] ++ rest)) owners;
    in
    if head parts == "*" then
      among (tail parts)
    else if head parts == ">" then
      among [ ] ++ among parts
    else
      [ subject ];
}
`,
  'lib/systems.nix': `# Machines, shells and packages of a configuration that \`fromEvents\` gives.
{ lib, defaultPkgs }:
let
  # What people call tools that nixpkgs calls otherwise.
  aliases = {
    nats-cli = "natscli";
    psql = "postgresql";
    redis-cli = "redis";
  };

  toolIn =
    pkgs: name:
    lib.attrByPath (lib.splitString "." (
      aliases.\${name} or name
    )) (throw "nixpkgs has no package \${name}") pkgs;
  toolsIn =
    pkgs: names:
    map (toolIn pkgs) (lib.sort lib.lessThan (lib.unique (map (name: aliases.\${name} or name) names)));

  given =
    packages: what:
    if packages == null then
      throw "\${what} needs pkgs: give it here, or to the library as \`import ./lib { inherit lib pkgs; }\`"
    else
      packages;
in
{
  /**
    One NixOS configuration for each machine, from the journal alone, with further \`modules\`: that of
    home-manager, for the homes of people. What lies in the machine's folder below ../hosts as
    hardware-configuration.nix or extra.nix is part of it. \`nixosSystem\` is nixpkgs' own unless it is
    given.
  */
  generateNixOSConfig =
    {
      machineModules,
      machines,
      modules ? [ ],
      nixosSystem ? lib.nixosSystem,
      ...
    }:
    lib.mapAttrs (
      name:
      { system, ... }:
      nixosSystem {
        modules = [
          machineModules.\${name}
          { nixpkgs.hostPlatform = lib.mkDefault system; }
        ]
        ++ modules;
      }
    ) machines;

  /**
    A shell with the client tools of the domain's services and further \`tools\`, by their names in
    nixpkgs.
  */
  createDevShell =
    {
      domainConfig,
      tools ? [ ],
      pkgs ? defaultPkgs,
    }:
    let
      packages = given pkgs "createDevShell";
    in
    packages.mkShell {
      packages = toolsIn packages (domainConfig.tools or [ ] ++ tools);
      env = lib.filterAttrs (_: value: value != null) {
        DOMAIN_NAME = domainConfig.name or null;
        DOMAIN_PURPOSE = domainConfig.purpose or null;
      };
    };

  /**
    The applications, built from \`sources\` by package where that has one, else from ../src, else as
    stand-ins.
  */
  buildApplications =
    {
      packagesFor,
      pkgs ? defaultPkgs,
      sources ? { },
      ...
    }:
    packagesFor {
      pkgs = given pkgs "buildApplications";
      inherit sources;
    };

  /**
    The client tools of a domain's services, as packages for a person's home.
  */
  projectUserTools =
    {
      tools ? [ ],
      pkgs ? defaultPkgs,
      ...
    }:
    toolsIn (given pkgs "projectUserTools") tools;
}
`,
  'lib/validator.nix': `# Judges configurations of domains: those of \`fromEvents\`, or written by hand with \`services\` as a
# list of kinds.
{
  lib,
  kinds,
  text,
}:
let
  kindNameOf =
    name:
    let
      kind = kinds.kindOf name;
    in
    if kind == null then name else kind.kind;

  # Services as \`{ name; kind; ... }\`.
  servicesOf =
    {
      services ? [ ],
      ...
    }:
    if lib.isAttrs services then
      lib.mapAttrsToList (name: service: { kind = name; } // service // { inherit name; }) services
    else
      map (name: {
        inherit name;
        kind = name;
      }) services;

  # A configuration of \`fromEvents\` has several domains.
  domainsOf =
    domain:
    if domain ? domains then
      lib.mapAttrsToList (name: each: each // { inherit name; }) domain.domains
    else
      [ domain ];

  # Patterns of other languages say with ^ and $ what Nix means without.
  matches =
    pattern: name: builtins.match (lib.removeSuffix "$" (lib.removePrefix "^" pattern)) name != null;

  finding = isFound: message: lib.optional isFound message;
  sentences = lib.concatStringsSep "; ";

  report = findings: {
    passed = findings == [ ];
    inherit findings;
    issues = sentences findings;
  };

  errorsOf =
    {
      namePattern ? null,
      requiredServices ? [ ],
      maxServices ? null,
    }:
    domain:
    let
      name = if domain.name or null == null then "" else domain.name;
      services = servicesOf domain;
      has = lib.genAttrs (map ({ kind, ... }: kindNameOf kind) services) (_: true);
      missing = lib.filter (wanted: !has ? \${kindNameOf wanted}) requiredServices;
      count = lib.length services;
    in
    finding (text.trim name == "") "the domain has no name"
    ++ finding (text.trim (domain.purpose or "") == "") "the domain \${name} has no purpose"
    ++ finding (
      namePattern != null && !matches namePattern name
    ) "the name \${name} does not match \${namePattern}"
    ++ map (wanted: "the domain \${name} lacks the service \${wanted}") missing
    ++ finding (
      maxServices != null && count > maxServices
    ) "the domain \${name} has \${toString count} services, more than \${toString maxServices}";

  # What nobody but our own services should reach.
  inner = [
    "data"
    "messaging"
    "observability"
    "storage"
  ];

  securityOf =
    domain:
    let
      isInner =
        { kind, ... }:
        let
          known = kinds.kindOf kind;
        in
        known != null && lib.elem known.role inner;
    in
    finding (domain.administrator or null == null) "\${domain.name} has no administrator"
    ++ map (service: "\${domain.name}/\${service.name} is open to every address") (
      lib.filter (service: service.public or false && isInner service) (servicesOf domain)
    );

  # Each service deserves a quarter of a GiB of its machine.
  share = 256;

  performanceOf =
    {
      hosts ? { },
      ...
    }@domain:
    let
      services = lib.concatMap servicesOf (domainsOf domain);
      byHost = lib.groupBy ({ host, ... }: host) (lib.filter (service: service ? host) services);
      crowded =
        host: list:
        let
          memory = hosts.\${host}.memory or null;
          need = share * lib.length list;
        in
        finding (memory != null && memory < need)
          "\${host} has \${toString memory} MiB for \${toString (lib.length list)} services, which want \${toString need}";
      clashes =
        host: list:
        lib.concatLists (
          lib.mapAttrsToList (
            port: found:
            let
              isShared =
                { kind, ... }:
                let
                  known = kinds.kindOf kind;
                in
                known != null && known.instances == "one-per-host";
            in
            finding (lib.length found > 1 && !lib.all isShared found)
              "port \${port} of \${host} is wanted by \${
                lib.concatMapStringsSep " and " ({ name, ... }: name) found
              }"
          ) (lib.groupBy ({ port, ... }: toString port) (lib.filter (service: service ? port) list))
        );
    in
    lib.concatLists (lib.mapAttrsToList (host: list: crowded host list ++ clashes host list) byHost);
in
{
  /**
    The domain with \`valid\`, \`errors\` (a text) and \`errorList\`. \`constraints\` may have a
    \`namePattern\`, \`requiredServices\` and \`maxServices\`.
  */
  ensureValid =
    {
      domain,
      constraints ? { },
    }:
    let
      errors = errorsOf constraints domain;
    in
    domain
    // {
      valid = errors == [ ];
      errors = sentences errors;
      errorList = errors;
    };

  /**
    \`{ passed; issues; findings; }\`: domains without an administrator, and databases, brokers and the
    like that are open to every address.
  */
  analyzeSecurity = domain: report (lib.concatMap securityOf (domainsOf domain));

  /**
    \`{ passed; issues; findings; }\`: machines with less than 256 MiB for each service, and ports that
    several services of a machine want.
  */
  analyzePerformance = domain: report (performanceOf domain);
}
`,
  'lib/wait-for.nix': `# Waits until each \`address:port\` that it is given accepts a connection, for a minute in all.
{ coreutils, writeShellApplication }:
writeShellApplication {
  name = "wait-for";
  runtimeInputs = [ coreutils ];
  text = ''
    deadline=$((SECONDS + 60))
    for endpoint in "$@"; do
      address=''\${endpoint%:*}
      address=''\${address#[}
      address=''\${address%]}
      until timeout 2 bash -c ': < "/dev/tcp/$0/$1"' "$address" "''\${endpoint##*:}" 2>/dev/null; do
        if [ "$SECONDS" -ge "$deadline" ]; then
          echo "no answer from $endpoint" >&2
          exit 1
        fi
        sleep 1
      done
    done
  '';
}
`,
  'lib/ways.nix': `# Ways through the drawn networks: who reaches whom, by which interfaces and at which addresses.
{ lib, hosts }:
let
  familyOf = text: if lib.hasInfix ":" text then "ip6" else "ip";

  isForwarding =
    { type, ... }:
    lib.elem type [
      "gateway"
      "router"
    ];

  routers = lib.groupBy ({ network, ... }: network) (
    lib.concatLists (
      lib.mapAttrsToList (
        name: host:
        lib.mapAttrsToList (network: at: {
          inherit name network;
          inherit (at) address;
        }) (lib.filterAttrs (_: at: isForwarding host && at.address != null) host.networks)
      ) hosts
    )
  );

  # The shortest way from a machine to each network: from which of its own, and by which router.
  routesFrom =
    own:
    { networks, ... }:
    let
      begin = network: _: {
        key = network;
        origin = network;
        hops = 0;
        router = null;
        via = null;
      };
      onward =
        { key, ... }@way:
        lib.concatMap (
          { name, address, ... }:
          map (
            network:
            {
              router = name;
              via = address;
            }
            // lib.filterAttrs (_: value: value != null) { inherit (way) router via; }
            // {
              key = network;
              inherit (way) origin;
              hops = way.hops + 1;
            }
          ) (lib.filter (network: familyOf network == familyOf key) (lib.attrNames hosts.\${name}.networks))
        ) (lib.filter ({ name, ... }: name != own) (routers.\${key} or [ ]));
      ways = builtins.genericClosure {
        startSet = lib.mapAttrsToList begin networks;
        operator = onward;
      };
    in
    lib.listToAttrs (map (way: lib.nameValuePair way.key way) ways);
  routes = lib.mapAttrs routesFrom hosts;

  isNearer = a: b: a.hops < b.hops || a.hops == b.hops && a.key < b.key;

  # How \`from\` reaches \`to\`: for each family, the nearest address.
  ends =
    from: to:
    lib.mapAttrsToList
      (
        _: found:
        let
          way = lib.head (lib.sort isNearer found);
          inherit (hosts.\${from}.networks.\${way.origin}) interface;
          source = hosts.\${from}.networks.\${way.origin}.address;
        in
        {
          inherit (hosts.\${to}.networks.\${way.key}) address;
          family = familyOf way.key;
          # Where it leaves, and where it arrives.
          out = interface;
          into = hosts.\${to}.networks.\${way.key}.interface;
          # Where DHCP gives the address, any of the network.
          source = if source == null then way.origin else source;
        }
      )
      (
        lib.groupBy ({ key, ... }: familyOf key) (
          map (network: routes.\${from}.\${network}) (
            lib.attrNames (
              lib.filterAttrs (
                network: at: at.address != null && routes.\${from} ? \${network}
              ) hosts.\${to}.networks
            )
          )
        )
      );

  # Machines that no drawn way joins reach each other at their own addresses.
  joined =
    from: to:
    let
      found = ends from to;
      inherit (hosts.\${to}) address interface;
      source = hosts.\${from}.address;
      isOneFamily = address != null && source != null && familyOf address == familyOf source;
    in
    if found != [ ] then
      found
    else if isOneFamily then
      [
        {
          inherit address source;
          family = familyOf address;
          out = hosts.\${from}.interface;
          into = interface;
        }
      ]
    else
      [ ];

  # Of both families, that of the machine's own address.
  preferred =
    host: found:
    let
      isOwn = { family, ... }: host.address == null || family == familyOf host.address;
    in
    lib.head (lib.filter isOwn found ++ found ++ [ null ]);

  withPrefix =
    source:
    if lib.hasInfix "/" source then
      source
    else
      "\${source}/\${if familyOf source == "ip6" then "128" else "32"}";
in
{
  inherit familyOf isForwarding routes;

  /**
    How one machine reaches another: \`{ family; address; source; out; into; }\` for each family.
  */
  between = joined;

  /**
    The address at which one machine reaches another; null if only its name is known.
  */
  addressOf =
    from: to:
    let
      found = preferred hosts.\${to} (joined from to);
    in
    if found == null then hosts.\${to}.address else found.address;

  /**
    The addresses from which one machine comes to another, with their prefix: its name where nobody
    knows them.
  */
  rangeOf =
    from: to:
    let
      found = preferred hosts.\${from} (joined from to);
      inherit (hosts.\${from}) address;
    in
    if found != null then
      withPrefix found.source
    else if address != null then
      withPrefix address
    else
      from;
}
`,
  'modules/cim-domain.nix': `# Domains as options, beside the machines of cim-hosts.nix; what follows from them on a machine is in
# the other modules here.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;

  cfg = config.cim;
  inherit (config.networking) hostName;

  # How somebody uses NATS.
  useOptions = {
    nkey = mkOption {
      type = types.nullOr (types.strMatching "U[A-Z2-7]{55}");
      default = null;
      description = "Public NATS user key; its seed is a secret of the machine. Without one it cannot connect.";
    };
    publishes = mkOption {
      type = types.attrsOf (types.listOf types.str);
      default = { };
      example = {
        "sales/nats" = [ "sales.events.>" ];
      };
      description = "Subjects that it publishes, by NATS service; their first token names the domain that owns them.";
    };
    subscribes = mkOption {
      type = types.attrsOf (types.listOf types.str);
      default = { };
      example = {
        "sales/nats" = [ "inventory.events.>" ];
      };
      description = "Subjects that it subscribes, by NATS service.";
    };
  };

  eventStoreOptions = {
    options = {
      backend = mkOption {
        type = types.enum [
          "postgresql"
          "jetstream"
        ];
        default = "postgresql";
        description = "Where events are kept: in a table beside the streams, or in the streams alone.";
      };
      service = mkOption {
        type = types.nullOr types.str;
        default = null;
        example = "postgresql";
        description = "PostgreSQL service of the domain that has the table.";
      };
      retention = mkOption {
        type = types.nullOr (types.strMatching "[1-9][0-9]{0,3}[hdw]");
        default = "30d";
        description = "Age at which events go; null to keep them for ever.";
      };
      compression = mkOption {
        type = types.bool;
        default = true;
        description = "Whether events are compressed.";
      };
    };
  };

  # What is null is derived from the drawing and the server.
  limit =
    description:
    mkOption {
      type = types.nullOr types.ints.positive;
      default = null;
      inherit description;
    };

  serviceOptions =
    { config, name, ... }:
    {
      options = useOptions // {
        kind = mkOption {
          type = types.str;
          example = "postgresql";
          description = "Kind of the service in the drawing.";
        };
        host = mkOption {
          type = types.str;
          description = "Machine that runs the service.";
        };
        port = mkOption {
          type = types.nullOr types.port;
          default = null;
          description = "Port on which the service listens.";
        };
        protocols = mkOption {
          type = types.listOf (
            types.enum [
              "tcp"
              "udp"
            ]
          );
          default = [ "tcp" ];
          description = "What the service speaks on its port.";
        };
        unit = mkOption {
          type = types.str;
          default = "\${name}.service";
          defaultText = lib.literalExpression ''"''\${name}.service"'';
          description = "systemd unit that runs the service.";
        };
        requires = mkOption {
          type = types.listOf types.str;
          default = [ ];
          example = [ "sales/postgresql" ];
          description = "Services that this one connects to, as \`<domain>/<service>\`.";
        };
        offered = mkOption {
          type = types.bool;
          default = false;
          description = "Whether the workloads of depending domains may connect.";
        };
        public = mkOption {
          type = types.bool;
          default = false;
          description = "Whether the port is open to every address.";
        };
        source = mkOption {
          type = types.nullOr types.str;
          default = null;
          example = "github:example/orders-api";
          description = "Flake reference of its program's source; a stand-in runs until cim.sources has it.";
        };
        here = mkOption {
          type = types.bool;
          readOnly = true;
          default = config.host == hostName;
          defaultText = lib.literalExpression "host == config.networking.hostName";
          description = "Whether this machine runs the service.";
        };
        address = mkOption {
          type = types.str;
          readOnly = true;
          default =
            if config.here then
              "127.0.0.1"
            else if cfg.hosts.\${config.host}.reached == null then
              config.host
            else
              cfg.hosts.\${config.host}.reached;
          defaultText = lib.literalMD "loopback, or the address of the service's machine";
          description = "Address at which this machine reaches the service.";
        };
        endpoint = mkOption {
          type = types.str;
          readOnly = true;
          default =
            let
              address = if lib.hasInfix ":" config.address then "[\${config.address}]" else config.address;
            in
            "\${address}:\${toString config.port}";
          defaultText = lib.literalMD "\`address:port\`, with brackets around an IPv6 address";
          description = "Address and port at which this machine reaches the service.";
        };
      };
    };

  domainOptions =
    { name, ... }:
    {
      options = useOptions // {
        enable = lib.mkEnableOption "the domain \${name}";
        purpose = mkOption {
          type = types.str;
          default = "";
          description = "What the domain is for.";
        };
        administrator = mkOption {
          type = types.nullOr types.str;
          default = null;
          example = "alice@example.com";
          description = "E-mail address of the administrator.";
        };
        dependencies = mkOption {
          type = types.listOf types.str;
          default = [ ];
          description = "Domains that this one depends on.";
        };
        eventStore = mkOption {
          type = types.nullOr (types.submodule eventStoreOptions);
          default = null;
          description = "Where the domain keeps its events; null for streams alone, for thirty days.";
        };
        maxConnections = limit "How many NATS connections the domain may have; by default ten for each user.";
        maxSubscriptions = limit "How many NATS subscriptions the domain may have; by default for each connection ten, and those that are drawn.";
        jetstream = {
          maxMemory = limit "Memory of the domain's streams in bytes; by default an equal part of the server's.";
          maxFile = limit "Storage of the domain's streams in bytes; by default an equal part of the server's.";
        };
        services = mkOption {
          type = types.attrsOf (types.submodule serviceOptions);
          default = { };
          description = "Services of the domain.";
        };
        unknown = mkOption {
          type = types.attrsOf types.str;
          default = { };
          example = {
            queue = "zeromq";
          };
          description = "Services that no machine runs, by name: of kinds that nobody knows.";
        };
      };
    };
in
{
  imports = [
    ./cim-event-store.nix
    ./cim-hosts.nix
    ./cim-machine.nix
    ./cim-nats.nix
    ./cim-network.nix
    ./cim-warnings.nix
  ];

  options.cim = {
    domains = mkOption {
      type = types.attrsOf (types.submodule domainOptions);
      default = { };
      description = "Domains, with their services and dependencies.";
    };
    sources = mkOption {
      type = types.attrsOf types.path;
      default = { };
      example = lib.literalExpression "{ orders-api = inputs.orders-api-src; }";
      description = "Sources of applications that are not in this bundle, by package.";
    };
  };
}
`,
  'modules/cim-event-store.nix': `# What follows on a machine with PostgreSQL that keeps the events of domains: for each a database with an
# append-only table.
{ config, lib, ... }:
let
  cim = import ../lib { inherit lib; };
  inherit (config.cim) hosts;
  domains = lib.filterAttrs (_: domain: domain.enable) config.cim.domains;
  reach = import ../lib/reach.nix { inherit lib; } domains;

  isHere =
    { eventStore, services, ... }:
    eventStore != null
    && eventStore.backend == "postgresql"
    && eventStore.service != null
    && services ? \${eventStore.service}
    && services.\${eventStore.service}.here;

  # A machine whose address nobody knows goes by its name.
  rangeOf =
    host:
    let
      inherit (hosts.\${host}) address;
    in
    if address == null then host else "\${address}\${if lib.hasInfix ":" address then "/128" else "/32"}";

  storeOf =
    name: domain:
    let
      store = cim.createEventStore {
        domains = [ name ];
        storage = { inherit (domain.eventStore) backend compression retention; };
      };
      id = "\${name}/\${domain.eventStore.service}";
      ranges = map (client: rangeOf client.host) (
        lib.filter (
          client: client.domain == name && !client.here && lib.elem id (reach.reachedBy client)
        ) reach.services
      );
    in
    {
      inherit (store) users;
      inherit (domain) eventStore;
      database = lib.head store.databases;
      # The role by which the domain's services are known.
      role = cim.fitted 31 name;
      ranges = lib.unique ranges;
      inherit (store.domainConfigs.\${name}) retention;
    };
  stores = lib.mapAttrs storeOf (lib.filterAttrs (_: isHere) domains);
  inherit (config.services) postgresql;

  psql =
    store:
    "psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=\${lib.escapeShellArg store.database}";

  # Runs on the server's socket, as its superuser.
  unit = description: script: {
    inherit description script;
    requires = [ "postgresql.service" ];
    after = [
      "postgresql.service"
      "postgresql.target"
    ];
    path = [ postgresql.package ];
    environment.PGPORT = toString postgresql.settings.port;
    serviceConfig = import ../lib/hardening.nix // {
      Type = "oneshot";
      DynamicUser = false;
      User = "postgres";
    };
  };

  alter = "ALTER TABLE event_store.events ALTER COLUMN payload SET STORAGE";
  plain = "\${alter} EXTERNAL;";
  compressed = "\${alter} EXTENDED, ALTER COLUMN payload SET COMPRESSION lz4;";

  schema =
    name: store:
    let
      made = unit "Event store of \${name}" ''
        \${psql store} --set=role=\${store.role} <<'SQL'
        \${builtins.readFile ../lib/event-store.sql}
        \${if store.eventStore.compression then compressed else plain}
        SQL
      '';
    in
    made
    // {
      wantedBy = [ "multi-user.target" ];
      serviceConfig = made.serviceConfig // {
        RemainAfterExit = true;
      };
    };

  # The one exception from append-only.
  expiry =
    name: store:
    unit "Old events of \${name}" ''
      \${psql store} <<'SQL'
      BEGIN;
      SET LOCAL session_replication_role = replica;
      DELETE FROM event_store.events
      WHERE recorded_at < now() - interval '\${toString store.retention} seconds';
      COMMIT;
      SQL
    ''
    // {
      startAt = "daily";
    };

  hostRule =
    { database, role, ... }:
    range: ''
      host "\${database}" "\${role}" \${range} scram-sha-256
    '';
in
{
  config = lib.mkIf (stores != { }) {
    # After what the domains themselves have.
    services.postgresql = {
      ensureDatabases = lib.mkAfter (lib.mapAttrsToList (_: store: store.database) stores);
      ensureUsers = lib.mkAfter (lib.concatMap (store: store.users) (lib.attrValues stores));
      authentication = lib.mkAfter (
        lib.concatStrings (lib.concatMap (store: map (hostRule store) store.ranges) (lib.attrValues stores))
      );
    };

    systemd.services =
      lib.mapAttrs' (name: store: lib.nameValuePair "event-store-\${name}" (schema name store)) stores
      // lib.mapAttrs' (name: store: lib.nameValuePair "event-store-\${name}-expiry" (expiry name store)) (
        lib.filterAttrs (_: store: store.retention != 0) stores
      );
  };
}
`,
  'modules/cim-hosts.nix': `# Machines and their networks as options.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;

  inherit (config.networking) hostName;
  ways = import ../lib/ways.nix {
    inherit lib;
    inherit (config.cim) hosts;
  };
  isOther = name: name != hostName && config.cim.hosts ? \${hostName};

  networkOptions.options = {
    interface = mkOption {
      type = types.str;
      example = "enp1s0";
      description = "Interface of the machine in the network.";
    };
    address = mkOption {
      type = types.nullOr types.str;
      default = null;
      example = "10.20.0.11";
      description = "Address of the machine in the network; null where DHCP gives it.";
    };
    serves = mkOption {
      type = types.bool;
      default = false;
      description = "Whether the machine gives clients in the network their addresses and names.";
    };
    pool = mkOption {
      type = types.nullOr (
        types.submodule {
          options = {
            first = mkOption {
              type = types.str;
              example = "10.20.0.128";
              description = "First address of the pool.";
            };
            last = mkOption {
              type = types.str;
              example = "10.20.0.254";
              description = "Last address of the pool.";
            };
          };
        }
      );
      default = null;
      description = "IPv4 addresses for clients.";
    };
  };

  tunnelOptions.options = {
    port = mkOption {
      type = types.port;
      description = "UDP port of the tunnel.";
    };
    publicKey = mkOption {
      type = types.nullOr types.str;
      default = null;
      example = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=";
      description = "Public key of this end; without it no peer knows it.";
    };
    peers = mkOption {
      type = types.attrsOf types.str;
      default = { };
      example = {
        branch = "wg0";
      };
      description = "Machines at the other ends, with their interfaces.";
    };
  };

  hostOptions =
    { name, config, ... }:
    {
      options = {
        address = mkOption {
          type = types.nullOr types.str;
          example = "10.20.0.11";
          description = "Main address of the machine; null if only its name is known.";
        };
        interface = mkOption {
          type = types.str;
          example = "enp1s0";
          description = "Network interface that carries the address.";
        };
        tier = mkOption {
          type = types.enum [
            "client"
            "leaf"
            "cluster"
            "super-cluster"
          ];
          default = "cluster";
          description = "Tier of the machine in the network.";
        };
        type = mkOption {
          type = types.enum [
            "server"
            "workstation"
            "router"
            "gateway"
            "access-point"
            "iot-device"
            "container"
            "virtual-machine"
          ];
          default = "server";
          description = "What the machine is; routers and gateways pass on what is meant for others.";
        };
        memory = mkOption {
          type = types.nullOr types.ints.positive;
          default = null;
          description = "Memory of the machine in MiB.";
        };
        networks = mkOption {
          type = types.attrsOf (types.submodule networkOptions);
          default = { };
          description = "Networks of the machine, such as \`10.20.0.0/24\`.";
        };
        uplink = mkOption {
          type = types.nullOr types.str;
          default = null;
          example = "enp1s0";
          description = "Interface that leads out of the drawn networks.";
        };
        tunnels = mkOption {
          type = types.attrsOf (types.submodule tunnelOptions);
          default = { };
          description = "Ends of WireGuard tunnels, by interface.";
        };
        reached = mkOption {
          type = types.nullOr types.str;
          readOnly = true;
          default = if isOther name then ways.addressOf hostName name else config.address;
          defaultText = lib.literalMD "what the networks imply, else \`address\`";
          description = "Address at which this machine reaches that one.";
        };
        range = mkOption {
          type = types.str;
          readOnly = true;
          default = ways.rangeOf name (if isOther name then hostName else name);
          defaultText = lib.literalMD "what the networks imply, else \`address\`";
          description = "Addresses from which that machine comes to this one, with their prefix length.";
        };
      };
    };
in
{
  options.cim.hosts = mkOption {
    type = types.attrsOf (types.submodule hostOptions);
    default = { };
    description = "Machines of the network topology.";
  };
}
`,
  'modules/cim-machine.nix': `# What follows on each machine from the domains and machines: firewall, host names, one target per
# domain, assertions.
{ config, lib, ... }:
let
  cfg = config.cim;
  inherit (config.networking) hostName;
  ways = import ../lib/ways.nix {
    inherit lib;
    inherit (cfg) hosts;
  };

  domains = lib.filterAttrs (_: domain: domain.enable) cfg.domains;

  reach = import ../lib/reach.nix { inherit lib; } domains;
  inherit (reach) services;
  ids = map (service: service.id) services;

  # Ports of this machine that services of another machine reach.
  portsFor =
    protocol: source:
    lib.pipe services [
      (lib.filter (
        service:
        service.here
        && service.port != null
        && lib.elem protocol service.protocols
        && !service.public
        && lib.any (client: client.host == source && lib.elem service.id (reach.reachedBy client)) services
      ))
      (map (service: service.port))
      lib.unique
      (lib.sort lib.lessThan)
    ];

  # For each way from another machine to this one.
  firewallRules =
    source: _:
    lib.concatMapStrings (
      { family, into, ... }@way:
      lib.concatMapStrings
        (
          protocol:
          let
            ports = portsFor protocol source;
          in
          lib.optionalString (ports != [ ]) ''
            iifname "\${into}" \${family} saddr \${way.source} \${protocol} dport { \${
              lib.concatMapStringsSep ", " toString ports
            } } accept comment "\${source}"
          ''
        )
        [
          "tcp"
          "udp"
        ]
    ) (ways.between source hostName);

  publicPorts =
    protocol:
    map (service: service.port) (
      lib.filter (
        service:
        service.here && service.public && service.port != null && lib.elem protocol service.protocols
      ) services
    );

  # None to a machine that the topology lacks, so that its assertion is what one reads.
  otherHosts = lib.optionalAttrs (cfg.hosts ? \${hostName}) (lib.removeAttrs cfg.hosts [ hostName ]);

  # Addresses of other machines by name; of both families where this machine reaches both.
  addresses = lib.concatLists (
    lib.mapAttrsToList (
      name: host:
      let
        found = map ({ address, ... }: address) (ways.between hostName name);
      in
      map (lib.nameValuePair name) (
        if found == [ ] && host.address != null then [ host.address ] else found
      )
    ) otherHosts
  );

  domainsHere = lib.filterAttrs (
    _: domain: lib.any (service: service.here) (lib.attrValues domain.services)
  ) domains;

  # What two units of this machine cannot both listen on; services of one unit share it.
  clashes = lib.filterAttrs (_: units: lib.length (lib.unique units) > 1) (
    lib.zipAttrs (
      lib.concatMap (
        service:
        map (protocol: { "\${toString service.port}/\${protocol}" = service.unit; }) service.protocols
      ) (lib.filter (service: service.here && service.port != null) services)
    )
  );

  sharedAddresses = lib.filterAttrs (_: hosts: lib.length hosts > 1) (
    lib.zipAttrs (
      lib.mapAttrsToList (name: host: { \${host.address} = name; }) (
        lib.filterAttrs (_: host: host.address != null) cfg.hosts
      )
    )
  );

  # A unit's description is one line, in which % starts a specifier.
  oneLine = lib.replaceStrings [ "\\n" "\\r" "%" "\\\\" ] [ " " " " "%%" "/" ];
in
{
  config = {
    assertions = [
      {
        assertion = cfg.hosts ? \${hostName};
        message = "cim.hosts lacks this machine, \${hostName}.";
      }
    ]
    ++ lib.mapAttrsToList (port: units: {
      assertion = false;
      message = "Several units of \${hostName} want the port \${port}: \${lib.concatStringsSep ", " units}.";
    }) clashes
    ++ lib.mapAttrsToList (address: hosts: {
      assertion = false;
      message = "Several machines have the address \${address}: \${lib.concatStringsSep ", " hosts}.";
    }) sharedAddresses
    ++ lib.concatLists (
      lib.mapAttrsToList (
        name: domain:
        map (dependency: {
          assertion = domains ? \${dependency} && dependency != name;
          message = "cim.domains.\${name}.dependencies names \${dependency}, which is no other domain.";
        }) domain.dependencies
      ) domains
    )
    ++ lib.concatMap (
      service:
      [
        {
          assertion = cfg.hosts ? \${service.host};
          message = "The machine \${service.host} of \${service.id} is not in cim.hosts.";
        }
      ]
      ++ map (required: {
        assertion = lib.elem required ids;
        message = "\${service.id} requires \${required}, which does not exist.";
      }) service.requires
    ) services;

    networking = {
      hosts = lib.mkMerge (map ({ name, value }: { \${value} = [ name ]; }) addresses);
      nftables.enable = true;
      firewall = {
        allowedTCPPorts = publicPorts "tcp";
        allowedUDPPorts = publicPorts "udp";
        extraInputRules = lib.concatStrings (lib.mapAttrsToList firewallRules otherHosts);
      };
    };

    systemd.targets = lib.mapAttrs' (
      name: domain:
      let
        dependencies = map (dependency: "domain-\${dependency}.target") (
          lib.filter (dependency: domainsHere ? \${dependency}) domain.dependencies
        );
      in
      lib.nameValuePair "domain-\${name}" {
        description = "\${name}: \${oneLine domain.purpose}";
        wantedBy = [ "multi-user.target" ];
        wants =
          dependencies
          ++ lib.mapAttrsToList (_: service: service.unit) (
            lib.filterAttrs (_: service: service.here) domain.services
          );
        after = dependencies;
      }
    ) domainsHere;
  };
}
`,
  'modules/cim-nats.nix': `# What follows on a machine with NATS: an account for each domain, and the streams in it.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.services.nats;

  messaging = (import ../lib { inherit lib; }).messaging {
    domains = lib.filterAttrs (_: domain: domain.enable) config.cim.domains;
    jetstream = if cfg.jetstream then cfg.settings.jetstream else null;
  };
  inherit (messaging)
    accounts
    asked
    keyless
    nkeys
    servers
    streams
    ;

  keyOf = domain: config.cim.domains.\${domain}.nkey;
  apply = stream: "apply \${stream.name} \${lib.escapeShellArg (builtins.toJSON stream)}";
in
{
  config = lib.mkIf (servers != [ ]) {
    assertions = [
      {
        assertion = lib.allUnique nkeys;
        message = "cim.domains has one NATS key twice: the server would not start.";
      }
    ]
    ++ lib.optionals cfg.jetstream [
      {
        assertion = asked.maxMemory <= cfg.settings.jetstream.max_mem;
        message = "The domains ask for more jetstream.maxMemory than the server has: it would not start.";
      }
      {
        assertion = asked.maxFile <= cfg.settings.jetstream.max_file;
        message = "The domains ask for more jetstream.maxFile than the server has: it would not start.";
      }
    ];

    warnings =
      map (
        id:
        "missing-nkey: \${id} uses the NATS server of \${config.networking.hostName} and has no key, so that it is not let in. Create its key in the drawing, or with the command \\"keys\\"."
      ) keyless.services
      ++ map (
        name:
        "missing-nkey: Nobody makes the streams of the domain \${name}, which has no NATS key. Create its key in the drawing, or with the command \\"keys\\"."
      ) keyless.domains;

    services.nats.settings = { inherit accounts; };

    systemd.services.nats-streams = lib.mkIf (streams != { }) {
      description = "JetStream streams of the domains";
      wantedBy = [ "multi-user.target" ];
      requires = [ "nats.service" ];
      after = [ "nats.service" ];
      path = [ pkgs.openssl ];
      script = ''
        \${builtins.readFile ../lib/nats-streams.sh}
      ''
      + lib.concatStrings (
        lib.mapAttrsToList (domain: streams: ''

          log_in \${toString cfg.port} \${keyOf domain} "$CREDENTIALS_DIRECTORY/\${domain}.nk"
          \${lib.concatMapStringsSep "\\n" apply (lib.attrValues streams)}
        '') streams
      );
      serviceConfig = import ../lib/hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        TimeoutStartSec = "2min";
        LoadCredential = lib.mapAttrsToList (
          domain: _: "\${domain}.nk:/run/secrets/\${domain}/nats.nk"
        ) streams;
        IPAddressAllow = [ "localhost" ];
      };
    };
  };
}
`,
  'modules/cim-network.nix': `# What follows on each machine from the drawn networks: routes, forwarding, NAT, tunnels, and addresses
# and names for clients.
{ config, lib, ... }:
let
  inherit (config.networking) defaultGateway defaultGateway6 hostName;
  inherit (config.cim) hosts;
  ways = import ../lib/ways.nix { inherit hosts lib; };
  inherit (ways) familyOf;

  own =
    hosts.\${hostName} or {
      networks = { };
      tunnels = { };
      type = "server";
      uplink = null;
    };
  routes = lib.attrValues (ways.routes.\${hostName} or { });
  interfaceOf = { origin, ... }: own.networks.\${origin}.interface;
  interfacesOf = networks: lib.unique (lib.mapAttrsToList (_: at: at.interface) networks);
  quoted = names: "{ \${lib.concatMapStringsSep ", " (name: ''"\${name}"'') names} }";

  # The ways that neither the default gateway nor a tunnel is.
  defaults = map ({ address, ... }: address) (
    lib.filter (gateway: gateway != null) [
      defaultGateway
      defaultGateway6
    ]
  );
  static = lib.filter (
    { via, ... }@way: via != null && !lib.elem via defaults && !own.tunnels ? \${interfaceOf way}
  ) routes;
  routeOf =
    { key, via, ... }:
    let
      parts = lib.splitString "/" key;
    in
    {
      address = lib.head parts;
      prefixLength = lib.toInt (lib.last parts);
      inherit via;
    };
  routesOf = family: found: map routeOf (lib.filter ({ key, ... }: familyOf key == family) found);

  forwards = ways.isForwarding own;
  inside = lib.filter (name: name != own.uplink) (interfacesOf own.networks);
  translates = own.type == "gateway" && own.uplink != null && inside != [ ];
  # A network in which one machine is alone, by its uplink, belongs to others.
  isOuter =
    network:
    let
      members = lib.filter ({ networks, ... }: networks ? \${network}) (lib.attrValues hosts);
      member = lib.head members;
    in
    lib.length members == 1 && member.networks.\${network}.interface == member.uplink;
  drawn = lib.filter (network: !isOuter network) (
    lib.unique (lib.concatMap ({ networks, ... }: lib.attrNames networks) (lib.attrValues hosts))
  );
  drawnIpv4 = lib.sort lib.lessThan (lib.filter (network: familyOf network == "ip") drawn);

  # What comes in by the uplink comes from drawn networks, or is for a public service.
  fromOutside = lib.concatMapStrings (way: ''
    iifname "\${own.uplink}" \${familyOf way.key} saddr \${way.key} oifname \${quoted inside} accept
  '') (lib.filter (way: interfaceOf way == own.uplink && !isOuter way.key) routes);

  openings = lib.concatMap (
    { services, ... }:
    lib.concatMap (
      {
        host,
        port,
        protocols,
        ...
      }:
      lib.concatMap
        (
          { address, ... }:
          map (
            protocol:
            ''iifname "\${own.uplink}" \${familyOf address} daddr \${address} \${protocol} dport \${toString port} accept''
          ) protocols
        )
        (
          lib.filter ({ out, ... }: lib.elem out inside && !own.tunnels ? \${out}) (ways.between hostName host)
        )
    ) (lib.filter (one: one.public && !one.here && one.port != null) (lib.attrValues services))
  ) (lib.filter ({ enable, ... }: enable) (lib.attrValues config.cim.domains));

  served = lib.filterAttrs (_: at: at.serves) own.networks;
  servicesHere = lib.concatMap (
    { enable, services, ... }: lib.filter (one: enable && one.here) (lib.attrValues services)
  ) (lib.attrValues config.cim.domains);
  # A drawn server does it instead.
  isDrawn = lib.any (
    { kind, ... }:
    lib.elem kind [
      "dnsmasq"
      "kea"
    ]
  ) servicesHere;
  serves = served != { } && !isDrawn;
  servesIpv6 = lib.any (network: familyOf network == "ip6") (lib.attrNames served);
  hasResolver = lib.any ({ port, ... }: port == 53) servicesHere;

  # The names of machines, with their addresses as seen from here.
  records = map (name: lib.concatStringsSep "," ([ name ] ++ addressesOf name)) (
    lib.filter (name: addressesOf name != [ ]) (lib.attrNames hosts)
  );
  addressesOf =
    name:
    if name == hostName then
      lib.concatMap (
        { interface, address, ... }: lib.optional (interface == own.interface && address != null) address
      ) (lib.attrValues own.networks)
    else
      map ({ address, ... }: address) (ways.between hostName name);

  rangeFor =
    network:
    { pool, ... }:
    if pool == null then
      "\${lib.head (lib.splitString "/" network)},ra-stateless"
    else
      "\${pool.first},\${pool.last},12h";

  openFor =
    network:
    { interface, ... }:
    let
      family = familyOf network;
      ask = if family == "ip" then "67" else "547";
      from = if family == "ip" then network else "{ \${network}, fe80::/10 }";
    in
    ''
      iifname "\${interface}" meta nfproto \${
        if family == "ip" then "ipv4" else "ipv6"
      } udp dport \${ask} accept comment "DHCP"
      iifname "\${interface}" \${family} saddr \${from} meta l4proto { tcp, udp } th dport 53 accept comment "DNS"
    '';

  # Where the other end of a tunnel is outside of it: in a network that both are in, or at its uplink.
  isOutside =
    host: _: at:
    at.address != null && !host.tunnels ? \${at.interface};
  meetingPlaces =
    other:
    let
      open = lib.filterAttrs (isOutside other) other.networks;
      mine = lib.filterAttrs (_: at: !own.tunnels ? \${at.interface}) own.networks;
      shared = builtins.intersectAttrs mine open;
      atUplink = lib.filterAttrs (
        network: at: at.interface == other.uplink && lib.elem (familyOf network) families
      ) open;
      # What this machine speaks outside; where DHCP says so, IPv4.
      spoken = lib.filter (network: mine.\${network}.interface == own.uplink) (lib.attrNames mine);
      families = if spoken == [ ] then [ "ip" ] else map familyOf spoken;
      isIpv4 = { address, ... }: familyOf address == "ip";
      found = lib.partition isIpv4 (lib.attrValues atUplink);
    in
    map (network: {
      inherit (shared.\${network}) address;
      inherit (mine.\${network}) interface;
    }) (lib.attrNames shared)
    ++ map (
      { address, ... }:
      {
        inherit address;
        interface = own.uplink;
      }
    ) (found.right ++ found.wrong);

  peersOf =
    tunnel:
    { peers, ... }:
    lib.concatLists (
      lib.mapAttrsToList (
        host: interface:
        let
          other = hosts.\${host};
          end = other.tunnels.\${interface};
          places = meetingPlaces other;
          place = lib.head places;
          address = if familyOf place.address == "ip6" then "[\${place.address}]" else place.address;
          isBehind = way: way.router == host && interfaceOf way == tunnel && !isOuter way.key;
        in
        lib.optional (end.publicKey != null) (
          {
            name = "\${host}-\${interface}";
            inherit (end) publicKey;
            allowedIPs =
              lib.concatMap (
                at:
                lib.optional (at.interface == interface && at.address != null)
                  "\${at.address}/\${if familyOf at.address == "ip6" then "128" else "32"}"
              ) (lib.attrValues other.networks)
              ++ map ({ key, ... }: key) (lib.filter isBehind routes);
            persistentKeepalive = 25;
          }
          // lib.optionalAttrs (places != [ ]) { endpoint = "\${address}:\${toString end.port}"; }
        )
      ) peers
    );

  openForPeers =
    { port, peers, ... }:
    lib.concatMapStrings (
      host:
      let
        places = meetingPlaces hosts.\${host};
        place = lib.head places;
        from = lib.optionalString (places != [ ]) "\${familyOf place.address} saddr \${place.address} ";
        interface = if places == [ ] then own.uplink else place.interface;
        at = lib.optionalString (interface != null) ''iifname "\${interface}" '';
      in
      ''
        \${at}\${from}udp dport \${toString port} accept comment "WireGuard of \${host}"
      ''
    ) (lib.attrNames peers);
in
{
  config = {
    networking = {
      interfaces = lib.mapAttrs (_: found: {
        ipv4.routes = routesOf "ip" found;
        ipv6.routes = routesOf "ip6" found;
      }) (lib.groupBy interfaceOf static);

      wireguard.interfaces = lib.mapAttrs (tunnel: end: { peers = peersOf tunnel end; }) own.tunnels;

      nftables.tables = lib.mkIf translates {
        cim-nat = {
          family = "ip";
          # Among the drawn networks every address stays as it is.
          content = ''
            set drawn {
              type ipv4_addr
              flags interval
              auto-merge
              elements = { \${lib.concatStringsSep ", " drawnIpv4} }
            }
            chain postrouting {
              type nat hook postrouting priority srcnat; policy accept;
              iifname \${quoted inside} oifname "\${own.uplink}" ip daddr != @drawn masquerade
            }
          '';
        };
      };

      firewall = {
        extraInputRules =
          lib.concatMapStrings openForPeers (lib.attrValues own.tunnels)
          + lib.optionalString serves (lib.concatStrings (lib.mapAttrsToList openFor served));
        filterForward = lib.mkIf forwards true;
        extraForwardRules = lib.mkIf (forwards && inside != [ ]) (
          ''
            iifname \${quoted inside} oifname \${
              quoted (inside ++ lib.optional (own.uplink != null) own.uplink)
            } accept
          ''
          + lib.optionalString (own.uplink != null) (
            fromOutside + lib.concatMapStrings (rule: rule + "\\n") openings
          )
        );
      };
    };

    boot.kernel.sysctl = lib.mkIf forwards {
      "net.ipv4.conf.all.forwarding" = lib.mkDefault true;
      "net.ipv6.conf.all.forwarding" = lib.mkDefault true;
    };

    services.dnsmasq = lib.mkIf serves {
      enable = true;
      settings = {
        interface = interfacesOf served;
        bind-dynamic = true;
        bogus-priv = true;
        domain-needed = true;
        dhcp-range = lib.mapAttrsToList rangeFor served;
        host-record = records;
        no-hosts = true;
      }
      // lib.optionalAttrs servesIpv6 { enable-ra = true; }
      // lib.optionalAttrs hasResolver {
        # The drawn resolver of this machine answers.
        port = 0;
        dhcp-option = "option:dns-server,0.0.0.0";
      };
    };
  };
}
`,
  'modules/cim-warnings.nix': `# What is suspicious about a machine, and may stand: whoever builds it is told what, where, and how to
# mend it. Each begins with the code of the rule that finds the same in the drawing.
{ config, lib, ... }:
let
  inherit (config) cim;
  inherit (config.networking) hostName;

  domains = lib.filterAttrs (_: domain: domain.enable) cim.domains;
  reach = import ../lib/reach.nix { inherit lib; } domains;
  isHere = service: service.here;

  keysOf =
    user:
    let
      keys = user.openssh.authorizedKeys or { };
    in
    keys.keys or [ ] ++ keys.keyFiles or [ ];
  passwords = config.services.openssh.settings.PasswordAuthentication or null;
  wantsKeys = config.services.openssh.enable && passwords != null && !passwords;
  hasKeys = lib.any (user: keysOf user != [ ]) (lib.attrValues config.users.users);

  # Of a domain that no machine runs, every machine tells.
  concerns = { services, ... }: services == { } || lib.any isHere (lib.attrValues services);

  isAwaited =
    service:
    lib.any (
      client: client.host != hostName && lib.elem service.id (reach.reachedBy client)
    ) reach.services;
  awaited = lib.optionals (cim.hosts.\${hostName}.address or "" == null) (
    lib.filter (service: isHere service && isAwaited service) reach.services
  );

  # A package has the name of its service, or that of the unit where two have the same.
  isFetched =
    service:
    lib.any (name: cim.sources ? \${name}) [
      service.name
      "\${service.domain}-\${service.name}"
    ];
in
{
  config.warnings =
    lib.optional (wantsKeys && !hasKeys)
      "no-ssh-key: Nobody can log in to \${hostName}: none of its users has an SSH key, and passwords are off. Give a person of the drawing a key, or set users.users.<name>.openssh.authorizedKeys.keys in hosts/\${hostName}/extra.nix."
    ++ lib.concatLists (
      lib.mapAttrsToList (
        domain:
        { unknown, ... }:
        lib.mapAttrsToList (
          name: kind:
          "unknown-kind: No machine runs \${domain}/\${name}: its kind \${builtins.toJSON kind} is unknown. Replace it in the drawing by a service of a known kind, for example a container."
        ) unknown
      ) (lib.filterAttrs (_: concerns) domains)
    )
    ++
      map
        (
          service:
          "unlocked-source: \${service.id} is a stand-in that answers every request: cim.sources lacks \${builtins.toJSON service.source}. Give the source a revision and a hash in the drawing; the bundle's README says how to learn them."
        )
        (
          lib.filter (service: isHere service && service.source != null && !isFetched service) reach.services
        )
    ++ map (
      service:
      "host-without-address: Other machines depend on \${service.id}, and nobody knows the address of \${hostName}. Give it a fixed one in the drawing."
    ) awaited;
}
`,
  'modules/secrets.nix': `# Hands the files of ../secrets to sops-nix or agenix, on machines that import the module of one.
{
  config,
  lib,
  options,
  ...
}:
let
  inherit (config.networking) hostName;

  expected = (import ../secrets).\${hostName} or { };
  nameOf = lib.removePrefix "/run/secrets/";
in
{
  config =
    lib.optionalAttrs (options ? sops) {
      sops.secrets = lib.mapAttrs' (
        path: secret:
        lib.nameValuePair (nameOf path) {
          inherit path;
          owner = secret.owner or "root";
          sopsFile = ../secrets + "/\${hostName}.yaml";
        }
      ) expected;
    }
    // lib.optionalAttrs (options ? age) {
      age.secrets = lib.mapAttrs' (
        path: secret:
        let
          name = lib.replaceStrings [ "/" ] [ "-" ] (nameOf path);
        in
        lib.nameValuePair name {
          inherit path;
          owner = secret.owner or "root";
          file = ../secrets + "/\${hostName}-\${name}.age";
        }
      ) expected;
    };
}
`,
};
