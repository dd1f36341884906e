{
  imports = [ ./cim-domain.nix ];

  cim.hosts = {
    back = {
      address = "10.30.0.12";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
      networks."10.30.0.0/24" = {
        interface = "enp1s0";
        address = "10.30.0.12";
      };
    };
    shop = {
      address = "10.30.0.11";
      interface = "enp1s0";
      tier = "cluster";
      memory = 8192;
      networks."10.30.0.0/24" = {
        interface = "enp1s0";
        address = "10.30.0.11";
      };
    };
    web = {
      address = "10.30.0.10";
      interface = "enp1s0";
      tier = "cluster";
      memory = 4096;
      networks."10.30.0.0/24" = {
        interface = "enp1s0";
        address = "10.30.0.10";
      };
    };
  };
}
