#!/bin/sh
# Cuts Noto Sans CJK SC down to the characters of characters.txt: the 8,105 of the
# Table of General Standard Chinese Characters (2013), ASCII, and signs. GB2312
# alone lacks characters of the plan's own list of names. Needs Debian's packages
# fonts-noto-cjk and fonttools.
#
# Outlines and widths are those of the committed files whatever the version of
# fonttools; how it packs them, and so the bytes, may differ.
set -eu
cd "$(dirname "$0")"
for weight in Regular Bold; do
  pyftsubset "/usr/share/fonts/opentype/noto/NotoSansCJK-$weight.ttc" \
    --font-number=2 --text-file=characters.txt --output-file="NotoSansSC-plan-$weight.otf" \
    --no-hinting --desubroutinize --layout-features= --name-IDs=0,1,2,3,4,5,6,13,14 \
    --drop-tables+=vhea,vmtx,VORG,BASE,GSUB,GPOS,GDEF
done
