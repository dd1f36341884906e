{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    core-north = {
      address = "10.60.0.1";
      interface = "enp1s0";
      tier = "super-cluster";
      memory = 4096;
      networks."10.60.0.0/24" = {
        interface = "enp1s0";
        address = "10.60.0.1";
      };
    };
    core-south = {
      address = "10.60.0.2";
      interface = "enp1s0";
      tier = "super-cluster";
      memory = 4096;
      networks."10.60.0.0/24" = {
        interface = "enp1s0";
        address = "10.60.0.2";
      };
    };
    hall = {
      address = "10.60.0.10";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
      networks."10.60.0.0/24" = {
        interface = "enp1s0";
        address = "10.60.0.10";
      };
    };
    kiosk = {
      address = "10.60.0.30";
      interface = "enp1s0";
      tier = "client";
      memory = 2048;
      networks."10.60.0.0/24" = {
        interface = "enp1s0";
        address = "10.60.0.30";
      };
    };
    lab = {
      address = "10.60.0.21";
      interface = "enp1s0";
      tier = "leaf";
      memory = 4096;
      networks."10.60.0.0/24" = {
        interface = "enp1s0";
        address = "10.60.0.21";
      };
    };
    library = {
      address = "10.60.0.20";
      interface = "enp1s0";
      tier = "leaf";
      memory = 4096;
      networks."10.60.0.0/24" = {
        interface = "enp1s0";
        address = "10.60.0.20";
      };
    };
  };
}
