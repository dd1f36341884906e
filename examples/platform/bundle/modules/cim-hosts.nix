# Machines and their networks as options.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;

  inherit (config.networking) hostName;
  ways = import ../lib/ways.nix {
    inherit lib;
    inherit (config.cim) hosts;
  };
  isOther = name: name != hostName && config.cim.hosts ? ${hostName};

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
          description = "Networks of the machine, such as `10.20.0.0/24`.";
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
          defaultText = lib.literalMD "what the networks imply, else `address`";
          description = "Address at which this machine reaches that one.";
        };
        range = mkOption {
          type = types.str;
          readOnly = true;
          default = ways.rangeOf name (if isOther name then hostName else name);
          defaultText = lib.literalMD "what the networks imply, else `address`";
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
