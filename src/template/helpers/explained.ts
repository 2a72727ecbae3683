/** What each helper does, for template authors. A test compares this with the actual helpers. */
export const explainedHelpers: Readonly<
  Record<string, { readonly example: string; readonly words: string }>
> = {
  if: {
    example: '{{#if pfo.dag}}…{{else}}…{{/if}}',
    words: 'alleen als de waarde er is; anders wat achter else staat',
  },
  unless: { example: '{{#unless printen.papierloos}}…{{/unless}}', words: 'alleen als de waarde er niet is' },
  each: {
    example: '{{#each college.leden}}{{rol}}{{/each}}',
    words: 'loop een lijst langs; daarin bestaan ook @first, @last, @index en @number',
  },
  sectie: {
    example: '{{#sectie "inleiding"}}{{> teksten}}{{/sectie}}',
    words: 'de vaste teksten van een sectie van het document',
  },
  intern: { example: '{{#intern}}…{{/intern}}', words: 'valt weg met --publiek' },
  geheel: {
    example: '{{#geheel}}op {{pfo.dag}} om {{pfo.begin}}{{/geheel}}',
    words: 'één merk om de woorden heen als er meer dan één voorstel in staat',
  },
  u: { example: '{{u}}', words: '“u” of “je”, naar de schrijfstijl' },
  U: { example: '{{U}}', words: 'hetzelfde, met een hoofdletter' },
  uw: { example: '{{uw}}', words: '“uw” of “je”' },
  Uw: { example: '{{Uw}}', words: 'hetzelfde, met een hoofdletter' },
  jou: { example: 'van {{jou}}', words: '“u” of “jou”' },
  jij: { example: 'alleen {{jij}}', words: '“u” of “jij”' },
  conceptstatus: {
    example: '{{conceptstatus}}',
    words: '“ · concept” zolang het document een lege plek of een voorstel toont; daarna niets',
  },
  uje: { example: '{{uje "kunt u" "kun je"}}', words: 'kiest tussen twee manieren om het te zeggen' },
  ondersteuner: { example: '{{ondersteuner}}', words: 'hoe de gemeente een secretaresse noemt' },
  Ondersteuner: { example: '{{Ondersteuner}}', words: 'hetzelfde, met een hoofdletter' },
  opsomming: { example: '{{opsomming leden "of"}}', words: 'een lijst in een zin: a, b of c' },
  de: { example: '{{de organisatie.namen.ict}}', words: 'de naam met “de” of “het” ervoor' },
  De: { example: '{{De secretariaat.naam}}', words: 'hetzelfde, met een hoofdletter' },
  hoofdletter: { example: '{{hoofdletter naam}}', words: 'de eerste letter als hoofdletter' },
  is: { example: '{{#if (is soort "alinea")}}', words: 'of twee waarden gelijk zijn' },
  niet: { example: '{{#if (niet dossier)}}', words: 'het omgekeerde' },
  en: { example: '{{#if (en pfo.dag pfo.begin)}}', words: 'of alle waarden er zijn' },
  of: { example: '{{#if (of naam titel)}}', words: 'of een van de waarden er is' },
  meer_dan: { example: '{{#if (meer_dan leden.length 1)}}', words: 'of een getal groter is' },
  veld: {
    example: '{{veld "datum" id="jp-datum" titel="Datum"}}',
    words:
      'een plek om in te vullen: tekst, lang, datum, keuze, paraaf of handtekening; bij lang met regels="6" de ruimte op papier',
  },
  vinkje: { example: '{{vinkje id="jp-klaar" titel="Klaar"}}', words: 'een vakje om aan te vinken' },
  invullen: {
    example: '{{invullen "de leden" "college.leden"}}',
    words: 'een zichtbare lege plek, met waar die ingevuld wordt',
  },
  regeleinde: { example: '{{regeleinde}}', words: 'een nieuwe regel, ook in een tabel' },
  nieuwe_pagina: {
    example: '## {{nieuwe_pagina}}Bijlage',
    words: 'in een kop: op papier begint daar een nieuwe pagina',
  },
  samen: { example: '{{samen "jp-" id}}', words: 'plakt stukken van een id aan elkaar' },
  kenmerk: { example: '[^{{kenmerk noot}}]', words: 'een id als deel van een voetnoot' },
  code: { example: '{{code id}}', words: 'een id in letters van een schrijfmachine' },
  afbeelding: { example: '{{afbeelding foto}}', words: 'een plaatje met zijn beschrijving' },
  diagram: { example: '{{diagram organigram}}', words: 'een tekening uit gegevens' },
  catalogustekst: { example: '{{catalogustekst id}}', words: 'een vaste tekst van het document' },
};
