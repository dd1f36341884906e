# What a graph means in machines.
{
  lib,
  inOrder,
  sizing,
  slug,
  text,
  words,
}:
let
  kinds = import ./kinds.nix { inherit lib text; };
  cidr = import ./cidr.nix { inherit lib; };
  valid = import ./valid-address.nix { inherit lib; };
in
{
  inherit kinds;
  declare = import ./declare.nix {
    inherit cidr lib;
    settingsOf = import ../native/settings.nix { inherit lib words; };
  };
  deploy = import ./deploy.nix {
    inherit
      inOrder
      lib
      slug
      words
      ;
    addressesOf = import ./addresses.nix { inherit lib valid words; };
    administer = import ./administrators.nix {
      inherit
        inOrder
        lib
        slug
        text
        ;
    };
    connect = import ./connections.nix { inherit lib; };
    loadedOf = import ./loads.nix { inherit lib sizing; };
    messagesOf = import ./messages.nix { inherit lib; };
    networksOf = import ./network.nix {
      inherit
        cidr
        lib
        valid
        words
        ;
    };
    servicesOf = import ./services.nix {
      inherit
        inOrder
        kinds
        lib
        slug
        ;
    };
  };
}
