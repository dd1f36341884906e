# Domains and machines as options, and what follows from them on each machine: firewall, host
# names, one target per domain, assertions.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;

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
          id = "${domain}/${name}";
        }
      ) services
    ) domains
  );
  ids = map (service: service.id) services;

  # A service reaches what it requires, and a workload also what the domains that its own domain
  # depends on offer.
  reachedBy =
    service:
    let
      offered = lib.filter (
        other: other.offered && lib.elem other.domain domains.${service.domain}.dependencies
      ) services;
      isWorkload = lib.elem service.kind [
        "application"
        "container"
      ];
    in
    service.requires ++ lib.optionals isWorkload (map (other: other.id) offered);

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
        && lib.any (client: client.host == source && lib.elem service.id (reachedBy client)) services
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
          iifname "${cfg.hosts.${hostName}.interface}" ${family} saddr ${address} ${protocol} dport { ${
            lib.concatMapStringsSep ", " toString ports
          } } accept comment "${source}"
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
  oneLine = lib.replaceStrings [ "\n" "\r" "%" "\\" ] [ " " " " "%%" "/" ];

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
          default = "${name}.service";
          defaultText = lib.literalExpression ''"''${name}.service"'';
          description = "systemd unit that runs the service.";
        };
        requires = mkOption {
          type = types.listOf types.str;
          default = [ ];
          example = [ "sales/postgresql" ];
          description = "Services that this one connects to, as `<domain>/<service>`.";
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
            else if cfg.hosts.${config.host}.address == null then
              config.host
            else
              cfg.hosts.${config.host}.address;
          defaultText = lib.literalMD "loopback, or the address of the service's machine";
          description = "Address at which this machine reaches the service.";
        };
        endpoint = mkOption {
          type = types.str;
          readOnly = true;
          default =
            let
              address = if lib.hasInfix ":" config.address then "[${config.address}]" else config.address;
            in
            "${address}:${toString config.port}";
          defaultText = lib.literalMD "`address:port`, with brackets around an IPv6 address";
          description = "Address and port at which this machine reaches the service.";
        };
      };
    };

  domainOptions =
    { name, ... }:
    {
      options = {
        enable = lib.mkEnableOption "the domain ${name}";
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

  config = {
    assertions = [
      {
        assertion = cfg.hosts ? ${hostName};
        message = "cim.hosts lacks this machine, ${hostName}.";
      }
    ]
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
      hosts = lib.mkMerge (
        lib.mapAttrsToList (name: host: { ${host.address} = [ name ]; }) addressedHosts
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
