# How nixpkgs is used, by machines, packages, shells and homes.
{ overlays = [ (import ./overlays) ]; }
