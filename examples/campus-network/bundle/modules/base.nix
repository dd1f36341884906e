{ config, ... }:
{
  imports = [
    ./domains/access.nix
    ./domains/names.nix
    ./domains/notices.nix
    ./domains/routing.nix
    ./domains/watch.nix
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
    root.openssh.authorizedKeys.keys = config.users.users.noor.openssh.authorizedKeys.keys;
    noor = {
      isNormalUser = true;
      description = "noor@campus.example";
      extraGroups = [ "wheel" ];
      openssh.authorizedKeys.keys = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKoedphaIriaOQVWrPQZJWfGnvHRZpnqSz0iuHOslcsM noor@campus.example"
      ];
    };
  };

  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    users.noor = ../home/noor.nix;
  };
}
