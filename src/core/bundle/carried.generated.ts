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
  secrets = import ../secrets;
  inherit (self.nixosConfigurations.\${lib.head names}.config) cim;

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
    { variables, ... }:
    if variables == [ ] then
      value
    else
      lib.concatMapStringsSep "\\\\n" (name: "\${name}=\${value}") variables;
  standIns = lib.mapAttrsToList (
    path: secret: "f \${lib.replaceStrings [ "%" ] [ "%%" ] path} 0444 root root - \${contentOf secret}"
  );

  node =
    name:
    { module, ... }:
    {
      imports = [
        self.inputs.home-manager.nixosModules.home-manager
        self.nixosModules.base
        module
        (onTestNetwork name)
      ];
      # Nothing here can decrypt: stand-ins take the place of secrets.
      disabledModules = [ ../modules/secrets.nix ];

      cim.hosts = lib.genAttrs names (other: {
        address = lib.mkForce (addressOf other);
        interface = lib.mkForce "eth1";
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
  reachedBy = import ../lib/reached-by.nix { inherit domains lib; };
  services = lib.concatLists (
    lib.mapAttrsToList (
      domain:
      { services, ... }:
      lib.mapAttrsToList (
        name: service:
        service
        // {
          id = "\${domain}/\${name}";
          reaches = reachedBy domain service;
        }
      ) services
    ) domains
  );
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
  formatting = pkgs.runCommand "formatting" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
    find \${self} -name '*.nix' -exec nixfmt --check {} +
    touch $out
  '';
}
// lib.optionalAttrs (machines != { }) {
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
    what the JSON says. \`graph\` has the elements by their ids.
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
    "port": 9093,
    "portBy": null,
    "portFollows": true,
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
    "port": 8080,
    "portBy": null,
    "portFollows": true,
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
    "port": null,
    "portBy": {
      "key": "protocol",
      "ports": {
        "bgp": 179,
        "ospf": null
      }
    },
    "portFollows": false,
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
    "port": 80,
    "portBy": null,
    "portFollows": true,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "caddy.service",
    "workload": false
  },
  "cassandra": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "apache-cassandra",
      "cassandra"
    ],
    "port": 9042,
    "portBy": null,
    "portFollows": true,
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
    "port": 8123,
    "portBy": null,
    "portFollows": true,
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
    "port": 8080,
    "portBy": null,
    "portFollows": true,
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
    "port": 53,
    "portBy": null,
    "portFollows": true,
    "protocols": [
      "tcp",
      "udp"
    ],
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
    "port": 10000,
    "portBy": null,
    "portFollows": true,
    "role": "gateway",
    "takesMemory": false,
    "tools": [
      "curl"
    ],
    "unit": "envoy.service",
    "workload": false
  },
  "etcd": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "etcd"
    ],
    "port": 2379,
    "portBy": null,
    "portFollows": true,
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
    "port": 443,
    "portBy": null,
    "portFollows": true,
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
    "port": null,
    "portBy": null,
    "portFollows": false,
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
    "port": 3000,
    "portBy": null,
    "portFollows": true,
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
    "port": 3000,
    "portBy": null,
    "portFollows": true,
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
    "port": 3000,
    "portBy": null,
    "portFollows": true,
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
    "port": 80,
    "portBy": null,
    "portFollows": true,
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
    "port": 5000,
    "portBy": null,
    "portFollows": true,
    "role": "storage",
    "takesMemory": false,
    "tools": [
      "nix"
    ],
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
    "port": 3000,
    "portBy": null,
    "portFollows": true,
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
    "port": 8086,
    "portBy": null,
    "portFollows": true,
    "role": "data",
    "takesMemory": false,
    "tools": [
      "influxdb2-cli"
    ],
    "unit": "influxdb2.service",
    "workload": false
  },
  "kafka": {
    "deployed": true,
    "instances": "one-per-host",
    "names": [
      "apache-kafka",
      "kafka"
    ],
    "port": 9092,
    "portBy": null,
    "portFollows": true,
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
    "port": 67,
    "portBy": null,
    "portFollows": false,
    "protocols": [
      "udp"
    ],
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
    "port": null,
    "portBy": null,
    "portFollows": false,
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
    "port": 8080,
    "portBy": null,
    "portFollows": true,
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
    "port": 3890,
    "portBy": null,
    "portFollows": true,
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
    "port": 3100,
    "portBy": null,
    "portFollows": true,
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
    "port": 3306,
    "portBy": null,
    "portFollows": true,
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
    "port": 7700,
    "portBy": null,
    "portFollows": true,
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
    "port": 11211,
    "portBy": null,
    "portFollows": true,
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
    "instances": "one-per-host",
    "names": [
      "minio",
      "s3"
    ],
    "port": 9000,
    "portBy": null,
    "portFollows": true,
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
    "port": 27017,
    "portBy": null,
    "portFollows": true,
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
    "port": 1883,
    "portBy": null,
    "portFollows": true,
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
    "port": 4222,
    "portBy": null,
    "portFollows": true,
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
    "port": 7687,
    "portBy": null,
    "portFollows": true,
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
    "port": 2049,
    "portBy": null,
    "portFollows": false,
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
    "port": 80,
    "portBy": null,
    "portFollows": true,
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
    "port": 9113,
    "portBy": null,
    "portFollows": true,
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
    "port": 9100,
    "portBy": null,
    "portFollows": true,
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
    "port": 9200,
    "portBy": null,
    "portFollows": true,
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
    "port": 22,
    "portBy": null,
    "portFollows": true,
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
    "port": 9187,
    "portBy": null,
    "portFollows": true,
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
    "port": 5432,
    "portBy": null,
    "portFollows": true,
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
    "port": 9090,
    "portBy": null,
    "portFollows": true,
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
    "port": 5672,
    "portBy": null,
    "portFollows": true,
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
    "port": 6379,
    "portBy": null,
    "portFollows": true,
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
    "port": 9121,
    "portBy": null,
    "portFollows": true,
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
    "port": 445,
    "portBy": null,
    "portFollows": false,
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
    "port": 41641,
    "portBy": null,
    "portFollows": true,
    "protocols": [
      "udp"
    ],
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
    "port": 4318,
    "portBy": null,
    "portFollows": true,
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
    "port": 80,
    "portBy": null,
    "portFollows": true,
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
    "port": 53,
    "portBy": null,
    "portFollows": true,
    "protocols": [
      "tcp",
      "udp"
    ],
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
    "port": 3001,
    "portBy": null,
    "portFollows": true,
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
    "port": 8200,
    "portBy": null,
    "portFollows": true,
    "role": "identity",
    "takesMemory": false,
    "tools": [
      "openbao"
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
    "port": 51820,
    "portBy": null,
    "portFollows": true,
    "protocols": [
      "udp"
    ],
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
in
import ./context.nix {
  inherit (journal) graphOf;
  inherit
    declare
    deploy
    eventsOf
    fold
    lib
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
// import ./event-store.nix {
  inherit
    eventsOf
    fold
    lib
    slug
    ;
}
// sizing
// import ./systems.nix {
  defaultPkgs = pkgs;
  inherit lib;
}
// {
  validator = import ./validator.nix { inherit kinds lib text; };
}
`,
  'lib/deployment/addresses.nix': `# Addresses of machines.
{ lib, words }:
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

  # The interfaces whose names Linux takes, with their usable addresses.
  usable =
    interfaces:
    map (
      one:
      one
      // {
        addresses = lib.filter (address: address.dhcp || isFixed address) one.addresses;
      }
    ) (lib.filter (one: match "[a-zA-Z0-9_][a-zA-Z0-9_.@-]{0,14}" one.name != null) interfaces);

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
{ lib }:
let
  tiers = {
    Client = "client";
    Leaf = "leaf";
    Cluster = "cluster";
    SuperCluster = "super-cluster";
  };

  isDeployed = { host, ... }: host != null;

  service =
    one:
    let
      requires = map ({ path, ... }: path) (lib.filter isDeployed one.requires);
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
    // lib.optionalAttrs (requires != [ ]) { inherit requires; };

  domain =
    {
      administrators,
      dependencies,
      domain,
      services,
      ...
    }:
    let
      deployed = lib.filter isDeployed services;
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
    // lib.optionalAttrs (deployed != [ ]) {
      services = lib.listToAttrs (map (one: lib.nameValuePair one.slug (service one)) deployed);
    };

  host =
    {
      address,
      interface,
      memory,
      tier,
      ...
    }:
    {
      inherit address interface;
      tier = tiers.\${tier};
    }
    // lib.optionalAttrs (memory != null) { inherit memory; };

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
in
{
  inherit kinds;
  declare = import ./declare.nix { inherit lib; };
  deploy = import ./deploy.nix {
    inherit
      inOrder
      lib
      slug
      words
      ;
    addressesOf = import ./addresses.nix { inherit lib words; };
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
    addresses:
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
      stateVersion = if host == null then words.stateVersion else host.state_version;
    };
in
graph:
let
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
  hosts = map (planHost (addressesOf wanted)) wanted;

  hostsById = lib.listToAttrs (map (host: lib.nameValuePair host.id host) hosts);
  hostsBySlug = lib.listToAttrs (map (host: lib.nameValuePair host.slug host) hosts);
  hostOf =
    service:
    let
      host_id = service.service.host_id;
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
  people = administer graph (bySlug domainList);
  finished = map (
    service:
    service
    // {
      requires = connections.requires.\${service.id} or [ ];
      clients = connections.clients.\${service.id} or [ ];
    }
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
in
{
  hosts = map (host: host // { services = byPath (loadedByHost.\${host.slug} or [ ]); }) (
    bySlug hosts
  );
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
  ) (bySlug domainList);
}
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

  unitOf =
    kind:
    { instance, shortInstance }:
    if kind == null then
      "\${instance}.service"
    else
      lib.replaceStrings
        [
          "@instance@"
          "@short@"
        ]
        [
          instance
          shortInstance
        ]
        kind.unit;
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
    one // names // { unit = kinds.unitOf one.kind names; };
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
    {
      backend ? "postgresql",
      retention ? "30d",
      compression ? false,
    }:
    domain:
    let
      own = [ "\${domain}.events.>" ];
      stream = "DOMAIN_\${lib.toUpper (lib.replaceStrings [ "-" ] [ "_" ] domain)}_EVENTS";
    in
    {
      inherit backend;
      database = slug.fitted 63 "\${domain}-events";
      jetstream = {
        max_mem = gibibyte;
        max_file = 10 * gibibyte;
        max_streams = 50;
      };
      users = [
        {
          user = "event-store";
          permissions = {
            publish = own;
            subscribe = own;
          };
        }
      ];
      streams.\${stream} = {
        subjects = own;
        storage = "file";
        max_age = secondsIn retention;
        compression = if compression then "s2" else "none";
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
    account with limits, a user who may publish and subscribe \`<domain>.events.>\`, and its stream.
    Ages are in seconds, sizes in bytes. \`accounts\`, for \`services.nats.settings\`, has a user where
    \`nkeys.<domain>\` gives a public key: names alone would let everybody in.
  */
  createEventStore =
    {
      domains,
      storage ? { },
      nkeys ? { },
    }:
    let
      names = if lib.isList domains then domains else lib.attrNames domains;
      domainConfigs = lib.genAttrs names (configure storage);
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
// import ./domain.nix { inherit constraintsOf define lib; }
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
    };
    step =
      data: _: before:
      before
      // builtins.intersectAttrs before data
      // lib.optionalAttrs (data ? constraints) { constraints = constraintsOf data.constraints; };
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
# \`{ metadata, events }\`, a list of envelopes, events without envelopes, or a single one.
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
    value:
    let
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
    && isListOf isString (interface.bridge_members or null);

  interfaceOf = interface: {
    inherit (interface) name;
    mac_address = interface.mac_address or null;
    interface_type = or' (interface.interface_type or null) "Ethernet";
    addresses = map addressOf (or' (interface.addresses or null) [ ]);
    mtu = interface.mtu or null;
    vlan_id = interface.vlan_id or null;
    bridge_members = or' (interface.bridge_members or null) [ ];
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
              kind = service.kind.kind;
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
  'lib/reached-by.nix': `# What a service of \`cim.domains\` reaches: what it requires, and a workload also what the domains that
# its own domain depends on offer.
{ lib, domains }:
let
  workloads = [
    "application"
    "container"
  ];
  offeredBy =
    domain:
    lib.mapAttrsToList (name: _: "\${domain}/\${name}") (
      lib.filterAttrs (_: service: service.offered) (domains.\${domain}.services or { })
    );
in
domain: service:
lib.unique (
  service.requires
  ++ lib.optionals (lib.elem service.kind workloads) (
    lib.concatMap offeredBy domains.\${domain}.dependencies
  )
)
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

  machine =
    { domains, hosts, ... }:
    name:
    {
      address,
      interface,
      prefixLength,
      stateVersion,
      system,
      ...
    }:
    let
      family = if lib.hasInfix ":" address then "ipv6" else "ipv4";
    in
    {
      cim = {
        domains = lib.mkForce domains;
        hosts = lib.mkForce hosts;
      };
      nixpkgs.hostPlatform = lib.mkDefault system;
      networking = {
        hostName = lib.mkDefault name;
        useDHCP = lib.mkDefault (address == null);
        interfaces = lib.optionalAttrs (address != null) {
          \${interface}.\${family}.addresses = lib.mkDefault [
            { inherit address prefixLength; }
          ];
        };
      };
      boot.loader = {
        efi.canTouchEfiVariables = lib.mkDefault true;
        systemd-boot.enable = lib.mkDefault true;
      };
      fileSystems."/" = {
        device = lib.mkDefault "/dev/disk/by-label/nixos";
        fsType = lib.mkDefault "ext4";
      };
      system.stateVersion = lib.mkDefault stateVersion;
    };
in
{
  /**
    One NixOS configuration for each machine. Domains and machines are those of the journal, whatever
    other modules say; the native options of the services come from the machine's folder below
    ../hosts, where a bundle has one, and from \`modules\`. \`nixosSystem\` is nixpkgs' own unless it is
    given.
  */
  generateNixOSConfig =
    {
      machines,
      modules ? [ ],
      nixosSystem ? lib.nixosSystem,
      ...
    }@config:
    lib.mapAttrs (
      name: facts:
      nixosSystem {
        modules = [
          ../modules/cim-domain.nix
          (machine config name facts)
        ]
        ++ lib.filter builtins.pathExists [ (../hosts + "/\${name}") ]
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
    The applications, each built by its file below ../apps, as a bundle has it, or below \`apps\`.
  */
  buildApplications =
    {
      applications,
      apps ? ../apps,
      pkgs ? defaultPkgs,
      ...
    }:
    lib.genAttrs applications (
      name: (given pkgs "buildApplications").callPackage (apps + "/\${name}.nix") { }
    );

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
  'modules/cim-domain.nix': `# Domains and machines as options; what follows from them on a machine is in cim-machine.nix.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;

  cfg = config.cim;
  inherit (config.networking) hostName;

  hostOptions = {
    options = {
      address = mkOption {
        type = types.nullOr types.str;
        example = "10.20.0.11";
        description = "Address at which the other machines reach this one; null if only its name is known.";
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
      memory = mkOption {
        type = types.nullOr types.ints.positive;
        default = null;
        description = "Memory of the machine in MiB.";
      };
    };
  };

  serviceOptions =
    { config, name, ... }:
    {
      options = {
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
            else if cfg.hosts.\${config.host}.address == null then
              config.host
            else
              cfg.hosts.\${config.host}.address;
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
      options = {
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
        services = mkOption {
          type = types.attrsOf (types.submodule serviceOptions);
          default = { };
          description = "Services of the domain.";
        };
      };
    };
in
{
  imports = [ ./cim-machine.nix ];

  options.cim = {
    hosts = mkOption {
      type = types.attrsOf (types.submodule hostOptions);
      default = { };
      description = "Machines of the network topology.";
    };
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
  'modules/cim-machine.nix': `# What follows on each machine from the domains and machines: firewall, host names, one target per
# domain, assertions.
{ config, lib, ... }:
let
  cfg = config.cim;
  inherit (config.networking) hostName;

  domains = lib.filterAttrs (_: domain: domain.enable) cfg.domains;

  services = lib.concatLists (
    lib.mapAttrsToList (
      domain:
      { services, ... }:
      lib.mapAttrsToList (
        name: service:
        service
        // {
          inherit domain;
          id = "\${domain}/\${name}";
        }
      ) services
    ) domains
  );
  ids = map (service: service.id) services;

  reachedBy = import ../lib/reached-by.nix { inherit domains lib; };

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
        && lib.any (
          client: client.host == source && lib.elem service.id (reachedBy client.domain client)
        ) services
      ))
      (map (service: service.port))
      lib.unique
      (lib.sort lib.lessThan)
    ];

  firewallRule =
    source:
    { address, ... }:
    let
      family = if lib.hasInfix ":" address then "ip6" else "ip";
      accept =
        protocol:
        let
          ports = portsFor protocol source;
        in
        lib.optionalString (ports != [ ]) ''
          iifname "\${cfg.hosts.\${hostName}.interface}" \${family} saddr \${address} \${protocol} dport { \${
            lib.concatMapStringsSep ", " toString ports
          } } accept comment "\${source}"
        '';
    in
    lib.concatMapStrings accept [
      "tcp"
      "udp"
    ];

  publicPorts =
    protocol:
    map (service: service.port) (
      lib.filter (
        service:
        service.here && service.public && service.port != null && lib.elem protocol service.protocols
      ) services
    );

  otherHosts = lib.removeAttrs cfg.hosts [ hostName ];
  addressedHosts = lib.filterAttrs (_: host: host.address != null) otherHosts;

  domainsHere = lib.filterAttrs (
    _: domain: lib.any (service: service.here) (lib.attrValues domain.services)
  ) domains;

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
      hosts = lib.mkMerge (
        lib.mapAttrsToList (name: host: { \${host.address} = [ name ]; }) addressedHosts
      );
      nftables.enable = true;
      firewall = {
        allowedTCPPorts = publicPorts "tcp";
        allowedUDPPorts = publicPorts "udp";
        extraInputRules = lib.concatStrings (lib.mapAttrsToList firewallRule addressedHosts);
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
};
