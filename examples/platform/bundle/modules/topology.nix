{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    apps = {
      address = "10.40.0.11";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.11";
      };
    };
    build = {
      address = "10.40.0.16";
      interface = "enp1s0";
      tier = "cluster";
      memory = 16384;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.16";
      };
    };
    data = {
      address = "10.40.0.12";
      interface = "enp1s0";
      tier = "cluster";
      memory = 32768;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.12";
      };
    };
    files = {
      address = "10.40.0.17";
      interface = "enp1s0";
      tier = "leaf";
      memory = 8192;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.17";
      };
    };
    gate = {
      address = "10.40.0.10";
      interface = "enp1s0";
      tier = "cluster";
      memory = 4096;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.10";
      };
    };
    stream = {
      address = "10.40.0.13";
      interface = "enp1s0";
      tier = "cluster";
      memory = 16384;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.13";
      };
    };
    trust = {
      address = "10.40.0.14";
      interface = "enp1s0";
      tier = "super-cluster";
      memory = 8192;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.14";
      };
    };
    watch = {
      address = "10.40.0.15";
      interface = "enp1s0";
      tier = "super-cluster";
      memory = 8192;
      networks."10.40.0.0/24" = {
        interface = "enp1s0";
        address = "10.40.0.15";
      };
    };
  };
}
