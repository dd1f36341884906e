# Who may log in, and what every machine has.
{ lib, words }:
let
  # A colon ends the field in passwd(5), and a line the entry.
  describe =
    { email, name, ... }:
    let
      spaced = lib.replaceStrings (words.spaces ++ [ ":" ]) (map (_: " ") (words.spaces ++ [ ":" ])) (
        if email == "" then name else email
      );
    in
    lib.concatStringsSep " " (lib.filter (word: word != "") (lib.splitString " " spaced));

  account =
    person:
    {
      isNormalUser = true;
      description = describe person;
      extraGroups = [ "wheel" ];
    }
    // lib.optionalAttrs (person.keys != [ ]) { openssh.authorizedKeys.keys = person.keys; };
in
{
  domains,
  homes,
  nixpkgs,
  people,
  topology,
}:
{ config, options, ... }:
let
  known = lib.filter ({ keys, ... }: keys != [ ]) people;
in
{
  key = "base";
  _file = "domain-events.json, people";

  imports = [ topology ] ++ domains;

  config = {
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
  }
  // lib.optionalAttrs (nixpkgs != { }) { inherit nixpkgs; }
  // lib.optionalAttrs (people != [ ]) {
    users.users =
      lib.listToAttrs (map (person: lib.nameValuePair person.slug (account person)) people)
      // lib.optionalAttrs (known != [ ]) {
        # Changes come as root: for sudo nobody has a password.
        root.openssh.authorizedKeys.keys = lib.concatMap (
          { slug, ... }: config.users.users.${slug}.openssh.authorizedKeys.keys
        ) known;
      };
  }
  // lib.optionalAttrs (options ? home-manager) {
    home-manager = {
      useGlobalPkgs = true;
      useUserPackages = true;
    }
    // lib.optionalAttrs (people != [ ]) { users = homes; };
  };
}
