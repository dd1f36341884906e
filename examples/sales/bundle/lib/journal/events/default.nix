# What each kind of event does to what it is about. A definition says `of` which kind of element it
# is, by which `key`, which fields its data `needs` and which it `may` have, and what `step` makes of
# the element (`null`: it is not there). An event whose data do not fit does nothing.
{
  lib,
  text,
  wire,
  words,
}:
let
  define = import ./define.nix { inherit lib text; };
  constraintsOf = builtins.intersectAttrs {
    max_services = null;
    name_pattern = null;
    required_services = null;
  };
in
import ./workspace.nix {
  inherit
    constraintsOf
    define
    lib
    words
    ;
}
// import ./domain.nix {
  inherit
    constraintsOf
    define
    lib
    words
    ;
}
// import ./service.nix { inherit define lib; }
// import ./dependency.nix { inherit define lib words; }
// import ./network.nix { inherit define lib wire; }
// import ./person.nix { inherit define lib; }
// import ./waiver.nix { inherit define lib; }
