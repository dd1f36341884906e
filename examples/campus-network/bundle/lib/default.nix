# Domain events as Nix sees them: journals folded, and what follows from them for machines, homes,
# shells and services.
{
  lib,
  pkgs ? null,
}:
let
  words = lib.importJSON ./data/words.json;
  journal = import ./journal { inherit lib words; };
  inherit (journal)
    eventsOf
    fold
    inOrder
    slug
    text
    uuid5
    ;
  sizing = import ./sizing.nix { inherit lib; };
  deployment = import ./deployment {
    inherit
      inOrder
      lib
      sizing
      slug
      text
      words
      ;
  };
  inherit (deployment) declare deploy kinds;
  # A flake that computes everything has the modules of `cim` in here.
  modules = if builtins.pathExists ./modules then ./modules else ../modules;
  native = import ./native {
    inherit
      declare
      kinds
      lib
      modules
      slug
      text
      words
      ;
  };
  eventStore = import ./event-store.nix {
    inherit
      eventsOf
      fold
      lib
      slug
      ;
  };
in
import ./context.nix {
  inherit (journal) graphOf;
  inherit
    declare
    deploy
    eventsOf
    fold
    lib
    native
    ;
}
// import ./network.nix {
  inherit
    deploy
    eventsOf
    fold
    lib
    uuid5
    words
    ;
}
// eventStore
// sizing
// import ./systems.nix {
  defaultPkgs = pkgs;
  inherit lib;
}
// {
  inherit (slug) fitted;
  messaging = import ./messaging.nix {
    inherit (eventStore) createEventStore;
    inherit lib;
  };
  validator = import ./validator.nix { inherit kinds lib text; };
}
