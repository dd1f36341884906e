{ config, ... }:
{
  imports = [
    ./domains/catalogue.nix
    ./domains/fulfilment.nix
    ./domains/load-testing.nix
    ./domains/ordering.nix
    ./domains/payments.nix
    ./domains/storefront.nix
  ];

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
    root.openssh.authorizedKeys.keys = config.users.users.sam.openssh.authorizedKeys.keys;
    sam = {
      isNormalUser = true;
      description = "sam@boutique.example";
      extraGroups = [ "wheel" ];
      openssh.authorizedKeys.keys = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA2EC0gbyhIytWC1gdoOA6P5r+yVNFCfXilKsuSloXmc sam@boutique.example"
      ];
    };
  };

  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    users.sam = ../home/sam.nix;
  };
}
