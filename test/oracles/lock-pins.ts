/** Hashes of sources that are known, by revision: of nixpkgs and of home-manager. */
export const NAR_HASHES: Readonly<Record<string, string>> = {
  // nixpkgs nixos-unstable, nixos-26.05 and nixos-25.11
  f83fc3c307e74bc5fd5adb7eb6b8b13ffd2a36e1: 'sha256-cCO8aTqss5x9Ky8GWkpY0Hy5fyTZEbtifSUV8QjSzic=',
  '5880666fd9eb563038431edb35c2d0aa595884e6': 'sha256-OURZPknrTjQrlNyxPdqzyqmU/81Wes1CUP/Ft1Rv/YI=',
  '687f05a9184cad4eaf905c48b63649e3a86f5433': 'sha256-vZJZjLo513IeI8hjzHFc6TDezUd4uCE2Eq4SNO3DNNg=',
  // home-manager release-26.05 and release-25.11
  '65258d5c65a250189fde2e35f490d15e064c4c62': 'sha256-Sxu1NLTD/Ern6hFGLlZmtKCSct3YQXZI/lls8RE1XeM=',
  '3ee51fbdac8c8bdfe1e7e1fcaba6520a563f394f': 'sha256-QOD/CNm196nCJRheux/URi4/HE66fthdOMqCJoPP1Y0=',
};
