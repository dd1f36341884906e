{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    core = {
      address = "10.20.0.11";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
      networks."10.20.0.0/24" = {
        interface = "enp1s0";
        address = "10.20.0.11";
      };
    };
    edge = {
      address = "10.20.0.10";
      interface = "enp1s0";
      tier = "cluster";
      memory = 2048;
      networks."10.20.0.0/24" = {
        interface = "enp1s0";
        address = "10.20.0.10";
      };
    };
    floor = {
      address = "10.20.0.12";
      interface = "enp1s0";
      tier = "leaf";
      memory = 4096;
      networks."10.20.0.0/24" = {
        interface = "enp1s0";
        address = "10.20.0.12";
      };
    };
  };
}
