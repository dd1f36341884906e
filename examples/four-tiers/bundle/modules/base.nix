{ config, ... }:
{
  imports = [
    ./domains/mill.nix
    ./domains/orders.nix
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
    root.openssh.authorizedKeys.keys = config.users.users.ines.openssh.authorizedKeys.keys;
    ines = {
      isNormalUser = true;
      description = "ines@mill.example";
      extraGroups = [ "wheel" ];
      openssh.authorizedKeys.keys = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPz1s0rJc8m0q3m1d3r2v5w8m5c4y4f0cQh1pGmVgk2E ines@mill.example"
      ];
    };
  };

  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    users.ines = ../home/ines.nix;
  };
}
