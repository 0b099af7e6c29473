/** All words of this language, by file name: `leads.json` holds the keys `leads.…`. */
const files = import.meta.glob<object>('./en/*.json', { eager: true, import: 'default' });

export const words = Object.fromEntries(
  Object.entries(files).map(([path, content]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
    content,
  ]),
);
