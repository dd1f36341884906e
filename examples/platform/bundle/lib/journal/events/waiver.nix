# Problems that somebody let stand: they change no machine.
{ define, lib }:
let
  inherit (lib) isString;
  inherit (define) areUuids create drop;

  waiverOf = data: {
    inherit (data) code;
    elements = lib.sort lib.lessThan (lib.unique (map lib.toLower data.elements));
    reason = data.reason or "";
    by = data.by or "";
  };
  waiver = {
    of = "waivers";
    key =
      data:
      let
        about = waiverOf data;
      in
      builtins.toJSON [
        about.code
        about.elements
      ];
    needs = {
      code = isString;
      elements = areUuids;
    };
  };
in
{
  "Problem.ProblemWaived" = waiver // {
    needs = waiver.needs // {
      reason = isString;
    };
    may.by = isString;
    step = create waiverOf;
  };

  "Problem.ProblemWaiverWithdrawn" = waiver // {
    step = drop;
  };
}
