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
in
{
  inherit kinds;
  declare = import ./declare.nix { inherit lib; };
  deploy = import ./deploy.nix {
    inherit
      inOrder
      lib
      slug
      words
      ;
    addressesOf = import ./addresses.nix { inherit lib words; };
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
