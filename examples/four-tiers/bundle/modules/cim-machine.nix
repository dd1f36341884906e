# What follows on each machine from the domains and machines: firewall, host names, one target per
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
            iifname "${into}" ${family} saddr ${way.source} ${protocol} dport { ${
              lib.concatMapStringsSep ", " toString ports
            } } accept comment "${source}"
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
  otherHosts = lib.optionalAttrs (cfg.hosts ? ${hostName}) (lib.removeAttrs cfg.hosts [ hostName ]);

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
        map (protocol: { "${toString service.port}/${protocol}" = service.unit; }) service.protocols
      ) (lib.filter (service: service.here && service.port != null) services)
    )
  );

  sharedAddresses = lib.filterAttrs (_: hosts: lib.length hosts > 1) (
    lib.zipAttrs (
      lib.mapAttrsToList (name: host: { ${host.address} = name; }) (
        lib.filterAttrs (_: host: host.address != null) cfg.hosts
      )
    )
  );

  # A unit's description is one line, in which % starts a specifier.
  oneLine = lib.replaceStrings [ "\n" "\r" "%" "\\" ] [ " " " " "%%" "/" ];
in
{
  config = {
    assertions = [
      {
        assertion = cfg.hosts ? ${hostName};
        message = "cim.hosts lacks this machine, ${hostName}.";
      }
    ]
    ++ lib.mapAttrsToList (port: units: {
      assertion = false;
      message = "Several units of ${hostName} want the port ${port}: ${lib.concatStringsSep ", " units}.";
    }) clashes
    ++ lib.mapAttrsToList (address: hosts: {
      assertion = false;
      message = "Several machines have the address ${address}: ${lib.concatStringsSep ", " hosts}.";
    }) sharedAddresses
    ++ lib.concatLists (
      lib.mapAttrsToList (
        name: domain:
        map (dependency: {
          assertion = domains ? ${dependency} && dependency != name;
          message = "cim.domains.${name}.dependencies names ${dependency}, which is no other domain.";
        }) domain.dependencies
      ) domains
    )
    ++ lib.concatMap (
      service:
      [
        {
          assertion = cfg.hosts ? ${service.host};
          message = "The machine ${service.host} of ${service.id} is not in cim.hosts.";
        }
      ]
      ++ map (required: {
        assertion = lib.elem required ids;
        message = "${service.id} requires ${required}, which does not exist.";
      }) service.requires
    ) services;

    networking = {
      hosts = lib.mkMerge (map ({ name, value }: { ${value} = [ name ]; }) addresses);
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
        dependencies = map (dependency: "domain-${dependency}.target") (
          lib.filter (dependency: domainsHere ? ${dependency}) domain.dependencies
        );
      in
      lib.nameValuePair "domain-${name}" {
        description = "${name}: ${oneLine domain.purpose}";
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
