{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    core-north = {
      address = "10.60.0.1";
      interface = "enp1s0";
      tier = "super-cluster";
      memory = 4096;
    };
    core-south = {
      address = "10.60.0.2";
      interface = "enp1s0";
      tier = "super-cluster";
      memory = 4096;
    };
    hall = {
      address = "10.60.0.10";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
    };
    kiosk = {
      address = "10.60.0.30";
      interface = "enp1s0";
      tier = "client";
      memory = 2048;
    };
    lab = {
      address = "10.60.0.21";
      interface = "enp1s0";
      tier = "leaf";
      memory = 4096;
    };
    library = {
      address = "10.60.0.20";
      interface = "enp1s0";
      tier = "leaf";
      memory = 4096;
    };
  };
}
