# Boots every machine on one network: each drawn connection is made, and no other. What the machines
# have of real interfaces, VLANs and tunnels is left out: all of it leads to the firewall and to the
# addresses on which services listen, and those are what is asked.
{ machines, self }:
{ lib, pkgs, ... }:
let
  names = lib.attrNames machines;
  secrets = if builtins.pathExists ../secrets then import ../secrets else { };
  inherit (self.nixosConfigurations.${lib.head names}.config) cim;

  # Of a flake that computes its machines.
  drawing = self.lib.fromEvents (self + "/domain-events.json");

  # No machine of a drawing is called so.
  stranger = "a_stranger";
  everybody = names ++ [ stranger ];

  # Addresses on the test's network: those of the drawing, and some for whom DHCP would give one.
  spare = lib.listToAttrs (
    lib.imap1 (n: name: lib.nameValuePair name "192.168.1.${toString n}") everybody
  );
  addressOf =
    name:
    if name == stranger || cim.hosts.${name}.address == null then
      spare.${name}
    else
      cim.hosts.${name}.address;

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
      lib.concatMapStringsSep "\\n" (name: "${name}=${value}") variables;
  standIns = lib.mapAttrsToList (
    path: secret: "f ${lib.replaceStrings [ "%" ] [ "%%" ] path} 0444 root root - ${contentOf secret}"
  );

  node = name: machine: {
    imports = [
      self.inputs.home-manager.nixosModules.home-manager
      (self.nixosModules.base or { })
      (machine.module or drawing.machineModules.${name})
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
      memorySize = if cim.hosts.${name}.memory == null then 2048 else cim.hosts.${name}.memory;
      # Their images are elsewhere.
      oci-containers.containers = lib.mkForce { };
    };
    systemd.tmpfiles.rules = standIns (secrets.${name} or { });
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
      inherit (self.nixosConfigurations.${host}.config.services) openssh;
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
      lib.attrValues (secrets.${service.host} or { })
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
        lib.groupBy (one: "${one.host} ${one.protocol} ${toString one.port}") (
          lib.concatMap endpointsOf services
        )
      );
in
{
  name = "connections";

  # Machines may allow packages that nixpkgs refuses.
  node.pkgsReadOnly = false;

  nodes = lib.mapAttrs node machines // {
    ${stranger} = onTestNetwork stranger;
  };

  testScript =
    lib.replaceStrings [ "@endpoints@" ] [ (lib.strings.toJSON (lib.strings.toJSON endpoints)) ]
      (lib.readFile ./connections.py);
}
