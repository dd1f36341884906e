{ config, ... }:
{
  imports = [
    ./domains/backbone.nix
    ./domains/maintenance.nix
    ./domains/observability.nix
    ./domains/settlement.nix
    ./domains/turbines.nix
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
    root.openssh.authorizedKeys.keys = config.users.users.mira.openssh.authorizedKeys.keys;
    mira = {
      isNormalUser = true;
      description = "mira@windpark.example";
      extraGroups = [ "wheel" ];
      openssh.authorizedKeys.keys = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHf4NdNK9IbBOsbq14WZMdIEGxAlolfpj7ufnA/pxQfy mira@windpark.example"
      ];
    };
  };

  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    users.mira = ../home/mira.nix;
  };
}
