/** A long list on few sheets, as in the Word file: small letters, rows as low as their text, narrow margins. */
export const compactRules = `
@media print{
.compact{font-size:9pt;line-height:1.3}
.compact h1{font-size:17pt;margin-block:0 .25rem}
.compact h2{margin-block:.75rem .25rem;font-size:11pt}
.compact p{margin-block:.25rem}
.compact ul{margin-block:.125rem}
.compact li{margin-block:0}
.compact .tabel{margin-block:.25rem .5rem}
.compact table{font-size:8.5pt;line-height:1.2}
.compact th,.compact td{padding:.125rem .25rem}
.compact tr:has(input)>*{vertical-align:top}
.compact input{min-width:0;min-height:0;height:4.5mm;padding:0;border:0;font-size:8.5pt}
.compact input[type=checkbox]{width:3mm;height:3mm}
.compact .datum{width:15mm;min-width:0}
.compact .paraaf{width:9mm;min-width:0}
.compact .tekst{width:26mm;min-width:0}
.compact .breed tbody th:has(strong){min-width:0}
}
`;
