#!/bin/sh
# fontkit 2.0.4 keeps one object per glyph, with the code points with which it was first asked for. A font that serves two
# documents loses letters: embedding `Ñ` asks for its part `N` without code points, and the next text has no `N`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fontkit@2.0.4 @expo-google-fonts/noto-sans@0.4.2
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
const file = 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
const read = (font, text) => String.fromCodePoint(...font.layout(text).glyphs.flatMap(({ codePoints }) => codePoints));
const font = create(readFileSync(file));
const subset = font.createSubset();
for (const glyph of font.layout('Ñ').glyphs) subset.includeGlyph(glyph);
subset.encode();
const [fresh, used] = [read(create(readFileSync(file)), 'NORA'), read(font, 'NORA')];
console.log(`fontkit 2.0.4, NORA: ${fresh} in a fresh font, ${used} after another subset held an Ñ`);
process.exit(fresh === 'NORA' && used === 'ORA' ? 0 : 1);
JS
node try.mjs
