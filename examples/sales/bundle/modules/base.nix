{ config, ... }:
{
  imports = [
    ./domains/billing.nix
    ./domains/insight.nix
    ./domains/inventory.nix
    ./domains/sales.nix
    ./domains/warehouse.nix
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
    root.openssh.authorizedKeys.keys = config.users.users.alice.openssh.authorizedKeys.keys;
    alice = {
      isNormalUser = true;
      description = "alice@example.com";
      extraGroups = [ "wheel" ];
      openssh.authorizedKeys.keys = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBEdhbCAWmnVjzQSvgqSKlzNYP+PLYRPffxvsMItg0dG alice@example.com"
      ];
    };
  };

  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    users.alice = ../home/alice.nix;
  };
}
