const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox · Linux" out of what a browser says of itself; enough to know one's own devices by. */
export function deviceOf(userAgent: string | null): { name: string; mobile: boolean } {
  const find = (known: [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const name = [find(browsers), find(systems)].filter(Boolean).join(' · ');
  return { name, mobile: /iPhone|Android/.test(userAgent ?? '') };
}
