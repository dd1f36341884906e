# Domains as options, beside the machines of cim-hosts.nix; what follows from them on a machine is in
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
            else if cfg.hosts.${config.host}.reached == null then
              config.host
            else
              cfg.hosts.${config.host}.reached;
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
      options = useOptions // {
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
