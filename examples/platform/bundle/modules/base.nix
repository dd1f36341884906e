{ config, ... }:
{
  imports = [
    ./domains/catalogue.nix
    ./domains/delivery.nix
    ./domains/entrance.nix
    ./domains/identity.nix
    ./domains/observation.nix
    ./domains/sensors.nix
    ./domains/sharing.nix
    ./domains/shop.nix
  ];

  nixpkgs = import ../nixpkgs.nix;

  nix.settings.experimental-features = [
    "nix-command"
    "flakes"
  ];

  services.openssh = {
    enable = true;
    settings = {
      KbdInteractiveAuthentication = false;
      PasswordAuthentication = false;
      PermitRootLogin = "prohibit-password";
    };
  };

  users.users = {
    # Changes come as root: for sudo nobody has a password.
    root.openssh.authorizedKeys.keys = config.users.users.kim.openssh.authorizedKeys.keys;
    kim = {
      isNormalUser = true;
      description = "kim@platform.example";
      extraGroups = [ "wheel" ];
      openssh.authorizedKeys.keys = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGU9Zil2ug/W54q7QxSyAT9vp2w6CiEJ751tDNz1/khb kim@platform.example"
      ];
    };
  };

  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    users.kim = ../home/kim.nix;
  };
}
