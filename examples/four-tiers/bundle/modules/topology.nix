{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    border = {
      address = "203.0.113.2";
      interface = "wan";
      tier = "super-cluster";
      type = "gateway";
      memory = 4096;
      networks = {
        "10.80.10.0/24" = {
          interface = "lan.10";
          address = "10.80.10.1";
        };
        "10.80.20.0/24" = {
          interface = "lan.20";
          address = "10.80.20.1";
        };
        "10.80.99.0/30" = {
          interface = "wg0";
          address = "10.80.99.1";
        };
        "2001:db8:1::/64" = {
          interface = "wan";
          address = "2001:db8:1::2";
        };
        "203.0.113.0/29" = {
          interface = "wan";
          address = "203.0.113.2";
        };
        "fd80:10::/64" = {
          interface = "lan.10";
          address = "fd80:10::1";
        };
        "fd80:20::/64" = {
          interface = "lan.20";
          address = "fd80:20::1";
        };
      };
      uplink = "wan";
      tunnels.wg0 = {
        port = 51821;
        publicKey = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=";
        peers.branch = "wg0";
      };
    };
    branch = {
      address = "198.51.100.2";
      interface = "wan";
      tier = "cluster";
      type = "gateway";
      memory = 4096;
      networks = {
        "10.80.99.0/30" = {
          interface = "wg0";
          address = "10.80.99.2";
        };
        "10.81.0.0/24" = {
          interface = "lan";
          address = "10.81.0.1";
        };
        "198.51.100.0/29" = {
          interface = "wan";
          address = "198.51.100.2";
        };
      };
      uplink = "wan";
      tunnels.wg0 = {
        port = 51821;
        publicKey = "TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=";
        peers.border = "wg0";
      };
    };
    compute = {
      address = "10.80.10.11";
      interface = "enp1s0";
      tier = "cluster";
      memory = 16384;
      networks = {
        "10.80.10.0/24" = {
          interface = "enp1s0";
          address = "10.80.10.11";
        };
        "fd80:10::/64" = {
          interface = "enp1s0";
          address = "fd80:10::11";
        };
      };
      uplink = "enp1s0";
    };
    hall = {
      address = "10.80.10.30";
      interface = "up";
      tier = "leaf";
      type = "gateway";
      memory = 4096;
      networks = {
        "10.80.10.0/24" = {
          interface = "up";
          address = "10.80.10.30";
        };
        "10.80.50.0/24" = {
          interface = "br0";
          address = "10.80.50.1";
          serves = true;
          pool = {
            first = "10.80.50.128";
            last = "10.80.50.254";
          };
        };
        "fd80:10::/64" = {
          interface = "up";
          address = "fd80:10::30";
        };
        "fd80:50::/64" = {
          interface = "br0";
          address = "fd80:50::1";
          serves = true;
        };
      };
      uplink = "up";
    };
    press = {
      address = "10.81.0.11";
      interface = "enp1s0";
      tier = "leaf";
      memory = 4096;
      networks."10.81.0.0/24" = {
        interface = "enp1s0";
        address = "10.81.0.11";
      };
      uplink = "enp1s0";
    };
    storage = {
      address = "10.80.20.11";
      interface = "enp1s0";
      tier = "cluster";
      memory = 16384;
      networks = {
        "10.80.20.0/24" = {
          interface = "enp1s0";
          address = "10.80.20.11";
        };
        "fd80:20::/64" = {
          interface = "enp1s0";
          address = "fd80:20::11";
        };
      };
      uplink = "enp1s0";
    };
    terminal = {
      address = null;
      interface = "enp1s0";
      tier = "client";
      type = "workstation";
      memory = 4096;
      networks = {
        "10.80.50.0/24".interface = "enp1s0";
        "fd80:50::/64".interface = "enp1s0";
      };
      uplink = "enp1s0";
    };
  };
}
