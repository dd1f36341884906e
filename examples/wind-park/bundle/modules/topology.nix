{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    core = {
      address = "10.80.0.10";
      interface = "enp1s0";
      tier = "cluster";
      memory = 16384;
      networks."10.80.0.0/24" = {
        interface = "enp1s0";
        address = "10.80.0.10";
      };
    };
    field = {
      address = "10.80.0.20";
      interface = "enp1s0";
      tier = "leaf";
      memory = 2048;
      networks."10.80.0.0/24" = {
        interface = "enp1s0";
        address = "10.80.0.20";
      };
    };
    watch = {
      address = "10.80.0.11";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
      networks."10.80.0.0/24" = {
        interface = "enp1s0";
        address = "10.80.0.11";
      };
    };
  };
}
