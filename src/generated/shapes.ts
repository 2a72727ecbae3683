/* Generated from schemas/ by scripts/generate.ts. Do not edit. */
import type { ObjectShape } from '../profile/shape.ts';

/** Shape per schema. As text, because an engine reads 40 kB of JSON faster than 40 kB of code. */
export const shapes: { readonly gemeente: ObjectShape; readonly rol: ObjectShape; readonly overleg: ObjectShape; readonly samenwerking: ObjectShape; readonly checklist: ObjectShape; readonly dossier: ObjectShape; readonly personen: ObjectShape } = JSON.parse(
  // prettier-ignore
  '{"gemeente":{"kind":"object","title":"Profiel van de gemeente","keys":{"schema_versie":{"kind":"leaf","title":"Versie van het schema","optional":true},' +
  '"gebaseerd_op":{"kind":"leaf","title":"Gebaseerd op","optional":true,"openness":"intern"},' +
  '"gedeeld":{"kind":"leaf","title":"Gedeeld profiel","optional":true,"openness":"intern","format":"boolean"},' +
  '"bestanden":{"kind":"list","title":"Bestanden","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Bestand","openness":"intern"}},' +
  '"gemeente":{"kind":"object","title":"Gemeente","keys":{"code":{"kind":"leaf","title":"Gemeentecode"},' +
  '"naam":{"kind":"leaf","title":"Naam van de gemeente"},' +
  '"naam_in_zin":{"kind":"leaf","title":"Naam in een zin","optional":true},' +
  '"provincie":{"kind":"leaf","title":"Provincie","optional":true,"isChoice":true},' +
  '"tooi_uri":{"kind":"leaf","title":"TOOI-adres","optional":true},' +
  '"oin":{"kind":"leaf","title":"OIN","optional":true},' +
  '"rsin":{"kind":"leaf","title":"RSIN","optional":true},' +
  '"kvk":{"kind":"leaf","title":"KvK-nummer","optional":true},' +
  '"website":{"kind":"leaf","title":"Website","optional":true},' +
  '"adres_gemeentehuis":{"kind":"leaf","title":"Adres van het gemeentehuis","optional":true},' +
  '"algemeen_telefoonnummer":{"kind":"leaf","title":"Algemeen telefoonnummer","optional":true},' +
  '"samenwerkingen":{"kind":"list","title":"Samenwerkingen","optional":true,"item":{"kind":"leaf","title":"Samenwerking","refers":"samenwerking"}}}},' +
  '"college":{"kind":"object","title":"College","keys":{"vergadering":{"kind":"object","title":"Collegevergadering","keys":{"dag":{"kind":"leaf","title":"Dag van de collegevergadering","agreement":true},' +
  '"tijd":{"kind":"leaf","title":"Begintijd van de collegevergadering","agreement":true,"format":"tijd"},' +
  '"plaats":{"kind":"leaf","title":"Plaats van de collegevergadering","optional":true,"agreement":true},' +
  '"frequentie":{"kind":"leaf","title":"Hoe vaak het college vergadert","default":"wekelijks","agreement":true},' +
  '"eerste_dag":{"kind":"leaf","title":"Een dag waarop het college vergadert","optional":true,"format":"datum"},' +
  '"duur_uren":{"kind":"leaf","title":"Duur van de collegevergadering","optional":true,"agreement":true,"format":"uren"}}},' +
  '"stukken_uiterlijk":{"kind":"leaf","title":"Uiterste moment voor de voorlopige agenda","agreement":true,"format":"moment"},' +
  '"bespreekkeuze_voor":{"kind":"leaf","title":"Moment waarvóór collegeleden kiezen wat zij bespreken","agreement":true,"format":"moment"},' +
  '"te_laat_uitstel_weken":{"kind":"leaf","title":"Uitstel van een te laat stuk","default":1,"unit":["week","weken"],"agreement":true},' +
  '"uitzondering_door":{"kind":"leaf","title":"Wie beslist of een te laat stuk toch meegaat","default":"gemeentesecretaris","agreement":true,"refers":"rol"},' +
  '"leden":{"kind":"list","title":"Leden van het college","item":{"kind":"object","title":"Collegelid","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"rol":{"kind":"leaf","title":"Rol"},' +
  '"aanspreeknaam":{"kind":"leaf","title":"Aanspreeknaam","optional":true,"openness":"intern"},' +
  '"portefeuilles":{"kind":"list","title":"Portefeuilles","item":{"kind":"leaf","title":"Portefeuille","refers":"portefeuille"}},' +
  '"loco_volgorde":{"kind":"leaf","title":"Volgorde van vervanging","optional":true},' +
  '"deeltijdfactor":{"kind":"leaf","title":"Deeltijdfactor","optional":true},' +
  '"partij":{"kind":"leaf","title":"Partij","optional":true},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"portefeuilles":{"kind":"list","title":"Portefeuilles","item":{"kind":"object","title":"Portefeuille","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam van de portefeuille"},' +
  '"ondersteuning":{"kind":"list","title":"Ambtelijke ondersteuning","item":{"kind":"object","title":"Ondersteuner","keys":{"functie":{"kind":"leaf","title":"Functie"},' +
  '"persoon":{"kind":"leaf","title":"Persoon","optional":true,"openness":"intern","refers":"persoon"},' +
  '"team":{"kind":"leaf","title":"Team","optional":true}}}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}}}},' +
  '"secretariaat":{"kind":"object","title":"Secretariaat","openness":"intern","keys":{"naam":{"kind":"leaf","title":"Naam van het secretariaat","default":"bestuurssecretariaat"},' +
  '"afkorting":{"kind":"leaf","title":"Afkorting van het secretariaat","optional":true},' +
  '"email_functioneel":{"kind":"leaf","title":"E-mailadres van het secretariaat","label":"e-mailadres van het secretariaat","openness":"intern"},' +
  '"telefoon_functioneel":{"kind":"leaf","title":"Telefoonnummer van het secretariaat","label":"telefoonnummer van het secretariaat","openness":"intern"},' +
  '"medewerkers":{"kind":"list","title":"Medewerkers van het secretariaat","label":"wie er op het secretariaat werken","openness":"intern","item":{"kind":"object","title":"Medewerker","openness":"intern","keys":{"id":{"kind":"leaf","title":"Id","openness":"intern"},' +
  '"naam":{"kind":"leaf","title":"Naam van de medewerker","optional":true,"openness":"intern"},' +
  '"taak":{"kind":"leaf","title":"Taak van de medewerker","label":"taak van deze medewerker","openness":"intern"},' +
  '"foto":{"kind":"object","title":"Foto","optional":true,"openness":"intern","keys":{"bestand":{"kind":"leaf","title":"Bestand","openness":"intern","refers":"afbeelding"},' +
  '"alt":{"kind":"leaf","title":"Beschrijving","openness":"intern"}}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true,"openness":"intern"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"openness":"intern","format":"boolean"}}}},' +
  '"bezetting":{"kind":"list","title":"Openingstijden van het secretariaat","label":"openingstijden van het secretariaat","agreement":true,"openness":"intern","item":{"kind":"object","title":"Openingstijd","agreement":true,"openness":"intern","keys":{"dagen":{"kind":"list","title":"Dagen","agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Dag","agreement":true,"openness":"intern"}},' +
  '"van":{"kind":"leaf","title":"Van","agreement":true,"openness":"intern","format":"tijd"},' +
  '"tot":{"kind":"leaf","title":"Tot","agreement":true,"openness":"intern","format":"tijd"}}}},' +
  '"bereikbaar_buiten_werktijd":{"kind":"leaf","title":"Bereikbaar buiten werktijd","default":false,"agreement":true,"openness":"intern","format":"boolean"}}},' +
  '"ondersteuning":{"kind":"object","title":"Verdeling van de ondersteuning","openness":"intern","keys":{"koppeling":{"kind":"list","title":"Koppeling","optional":true,"openness":"intern","item":{"kind":"object","title":"Koppeling","openness":"intern","keys":{"collegelid":{"kind":"leaf","title":"Collegelid","openness":"intern","refers":"collegelid"},' +
  '"secretaresse":{"kind":"leaf","title":"Medewerker","openness":"intern","refers":"medewerker"}}}}}},' +
  '"werkoverleg":{"kind":"object","title":"Werkoverleg","openness":"intern","keys":{"frequentie":{"kind":"leaf","title":"Hoe vaak het werkoverleg is","label":"hoe vaak er werkoverleg is","agreement":true,"openness":"intern"}}},' +
  '"agenda":{"kind":"object","title":"Agenda","openness":"intern","keys":{"beheerder":{"kind":"leaf","title":"Beheerder van de agenda","default":"secretaresse","agreement":true,"openness":"intern","refers":"rol"},' +
  '"standaardduur_minuten":{"kind":"leaf","title":"Standaardduur van een afspraak","label":"hoe lang een afspraak meestal duurt","agreement":true,"openness":"intern","format":"minuten"},' +
  '"beleidsmedewerker_bij_extern":{"kind":"leaf","title":"Beleidsmedewerker bij externe afspraken","default":true,"agreement":true,"openness":"intern","format":"boolean"},' +
  '"vaste_blokken":{"kind":"list","title":"Vaste blokken","optional":true,"agreement":true,"openness":"intern","item":{"kind":"object","title":"Vast blok","agreement":true,"openness":"intern","keys":{"doel":{"kind":"leaf","title":"Doel","agreement":true,"openness":"intern"},' +
  '"dag":{"kind":"leaf","title":"Dag","agreement":true,"openness":"intern"},' +
  '"van":{"kind":"leaf","title":"Van","agreement":true,"openness":"intern","format":"tijd"},' +
  '"tot":{"kind":"leaf","title":"Tot","agreement":true,"openness":"intern","format":"tijd"}}}},' +
  '"prive_toegestaan":{"kind":"leaf","title":"Privéafspraken in de agenda","default":true,"agreement":true,"openness":"intern","format":"boolean"},' +
  '"slotje":{"kind":"leaf","title":"Slotje bij privéafspraken","default":"op-verzoek","isChoice":true,"agreement":true,"openness":"intern"}}},' +
  '"mailbox":{"kind":"object","title":"Mailbox","openness":"intern","keys":{"beheerder":{"kind":"leaf","title":"Beheerder van de mailbox","default":"collegelid","agreement":true,"openness":"intern"}}},' +
  '"pfo":{"kind":"object","title":"Portefeuillehoudersoverleg (PFO)","openness":"intern","keys":{"dag":{"kind":"leaf","title":"Dag van het PFO","label":"dag van het PFO","agreement":true,"openness":"intern"},' +
  '"begin":{"kind":"leaf","title":"Begintijd van het PFO","optional":true,"agreement":true,"openness":"intern","format":"tijd"},' +
  '"duur_uren":{"kind":"leaf","title":"Duur van het PFO","label":"duur van het PFO","agreement":true,"openness":"intern","format":"uren"},' +
  '"frequentie":{"kind":"leaf","title":"Hoe vaak het PFO is","default":"wekelijks","agreement":true},' +
  '"eerste_dag":{"kind":"leaf","title":"Een dag waarop het PFO is","optional":true,"openness":"intern","format":"datum"},' +
  '"voorzitter":{"kind":"leaf","title":"Voorzitter van het PFO","default":"teammanager","agreement":true,"refers":"rol"},' +
  '"deelnemers":{"kind":"list","title":"Deelnemers aan het PFO","default":["portefeuillehouder","teammanager","betrokken-ambtenaar"],"agreement":true,"item":{"kind":"leaf","title":"Deelnemer","agreement":true,"refers":"rol"}},' +
  '"vooroverleg_minuten":{"kind":"leaf","title":"Duur van het eerste deel, met de teammanagers","default":30,"agreement":true,"openness":"intern","format":"minuten"},' +
  '"aanleveren_uiterlijk":{"kind":"leaf","title":"Uiterste moment voor het aanleveren van PFO-stukken","label":"dag en tijd waarop stukken voor het PFO er uiterlijk zijn","agreement":true,"openness":"intern","format":"moment"},' +
  '"publiceren_uiterlijk":{"kind":"leaf","title":"Uiterste moment voor de agenda van het PFO","label":"dag en tijd waarop de agenda van het PFO er uiterlijk staat","agreement":true,"openness":"intern","format":"moment"},' +
  '"acties_via":{"kind":"list","title":"Wie acties aan het secretariaat doorgeeft","default":["teammanager"],"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Rol","agreement":true,"openness":"intern","refers":"rol"}},' +
  '"secretaresse_elke_weken":{"kind":"leaf","title":"Om de hoeveel weken het secretariaat erbij is","default":2,"unit":["week","weken"],"agreement":true,"openness":"intern"},' +
  '"secretaresse_minuten":{"kind":"leaf","title":"Hoelang het secretariaat er dan bij is","default":30,"agreement":true,"openness":"intern","format":"minuten"},' +
  '"secretaresse_onderwerpen":{"kind":"list","title":"Wat het secretariaat dan doorneemt","default":["de langetermijnagenda (bestuurlijke planning)","de voortgangslijst met moties, toezeggingen en raadsvragen"],"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Onderwerp","agreement":true,"openness":"intern"}}}},' +
  '"systemen":{"kind":"object","title":"Systemen","openness":"intern","keys":{"mail_agenda":{"kind":"leaf","title":"Programma voor mail en agenda","optional":true,"openness":"intern"},' +
  '"vergaderen":{"kind":"leaf","title":"Vergadersysteem","label":"naam van het vergadersysteem","agreement":true,"openness":"intern"},' +
  '"personeel":{"kind":"leaf","title":"Personeelssysteem","optional":true,"openness":"intern"},' +
  '"zaak":{"kind":"leaf","title":"Zaaksysteem","optional":true,"openness":"intern"},' +
  '"devicebeheer":{"kind":"leaf","title":"Registratie van apparatuur","optional":true,"openness":"intern"},' +
  '"samenwerken":{"kind":"leaf","title":"Programma voor samenwerken","optional":true,"openness":"intern"}}},' +
  '"post":{"kind":"object","title":"Post","openness":"intern","keys":{"plek":{"kind":"leaf","title":"Plek van de post","default":"in het postvak","agreement":true,"openness":"intern"},' +
  '"frequentie":{"kind":"leaf","title":"Hoe vaak de post komt","default":"elke dag","agreement":true,"openness":"intern"}}},' +
  '"printen":{"kind":"object","title":"Printen","openness":"intern","keys":{"papierloos":{"kind":"leaf","title":"Papierloos werken","default":true,"agreement":true,"openness":"intern","format":"boolean"},' +
  '"plek":{"kind":"leaf","title":"Plek van de printer","default":"bij het secretariaat","agreement":true,"openness":"intern"}}},' +
  '"toegang":{"kind":"object","title":"Toegang","openness":"vertrouwelijk","keys":{"naam":{"kind":"leaf","title":"Naam van de toegangssleutel","default":"toegangssleutel","openness":"vertrouwelijk"},' +
  '"gebruik":{"kind":"list","title":"Waar de sleutel voor is","default":["het gemeentehuis","de printer"],"agreement":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Gebruik","agreement":true,"openness":"vertrouwelijk"}},' +
  '"uitgever":{"kind":"leaf","title":"Wie de sleutel uitgeeft","default":"bodes","agreement":true,"openness":"vertrouwelijk","refers":"rol"}}},' +
  '"piket":{"kind":"object","title":"Piket","openness":"vertrouwelijk","keys":{"begin":{"kind":"leaf","title":"Begin van de piketdienst","agreement":true,"openness":"vertrouwelijk","format":"moment"},' +
  '"einde":{"kind":"leaf","title":"Einde van de piketdienst","agreement":true,"openness":"vertrouwelijk","format":"moment"},' +
  '"planner":{"kind":"leaf","title":"Planner van het piket","default":"bestuurssecretariaat","agreement":true,"openness":"vertrouwelijk","refers":"rol"},' +
  '"vastgesteld_door":{"kind":"leaf","title":"Wie het rooster vaststelt","default":"college","agreement":true,"openness":"vertrouwelijk","refers":"rol"},' +
  '"inloggen_door":{"kind":"leaf","title":"Wie inlogt voor het piket","default":"collegelid","agreement":true,"openness":"vertrouwelijk","refers":"rol"},' +
  '"instructie_wanneer":{"kind":"leaf","title":"Wanneer de instructie over piket is","default":"zo snel mogelijk na de benoeming","agreement":true,"openness":"vertrouwelijk"}}},' +
  '"bezoek":{"kind":"object","title":"Bezoek","openness":"intern","keys":{"meldpunt":{"kind":"leaf","title":"Waar bezoek zich meldt","default":"receptie","agreement":true,"openness":"intern","refers":"rol"},' +
  '"begeleider":{"kind":"leaf","title":"Wie bezoek begeleidt","default":"beleidsmedewerker","agreement":true,"openness":"intern","refers":"rol"},' +
  '"achtervang":{"kind":"leaf","title":"Wie bezoek begeleidt als die er niet bij is","default":"secretaresse","agreement":true,"openness":"intern","refers":"rol"}}},' +
  '"devices":{"kind":"object","title":"Apparatuur","openness":"intern","keys":{"soorten":{"kind":"list","title":"Soorten apparaten","default":["iPad","laptop","smartphone"],"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Apparaat","agreement":true,"openness":"intern"}},' +
  '"hulp":{"kind":"leaf","title":"Wie helpt met apparaten","default":"servicedesk","agreement":true,"openness":"intern","refers":"rol"},' +
  '"hulp_voor":{"kind":"list","title":"Waarvoor die hulp is","optional":true,"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Apparaat","agreement":true,"openness":"intern"}},' +
  '"bruikleenovereenkomst":{"kind":"leaf","title":"Bruikleenovereenkomst tekenen","default":true,"agreement":true,"openness":"intern","format":"boolean"}}},' +
  '"declaraties":{"kind":"object","title":"Declaraties","openness":"intern","keys":{"reiskosten_verantwoordelijk":{"kind":"leaf","title":"Wie verantwoordelijk is voor reiskostendeclaraties","default":"collegelid","agreement":true,"openness":"intern","refers":"rol"}}},' +
  '"griffie":{"kind":"object","title":"Griffie","openness":"intern","keys":{"planning_door":{"kind":"list","title":"Wie raadsafspraken plant","default":["griffier","griffiemedewerker"],"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Rol","agreement":true,"openness":"intern","refers":"rol"}}}},' +
  '"jubilea":{"kind":"object","title":"Jubilea","openness":"intern","keys":{"huwelijk_jaren":{"kind":"list","title":"Hoelang getrouwd voor een bezoek","default":[60,65],"unit":["jaar","jaar"],"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Jaren","agreement":true,"openness":"intern"}},' +
  '"en_meer":{"kind":"leaf","title":"Ook bezoek bij een langer huwelijk","default":true,"agreement":true,"openness":"intern","format":"boolean"},' +
  '"leeftijd_vanaf":{"kind":"leaf","title":"Leeftijd voor een bezoek","default":100,"unit":["jaar","jaar"],"agreement":true,"openness":"intern"},' +
  '"bezoeker":{"kind":"leaf","title":"Wie op bezoek gaat","default":"burgemeester-of-loco","agreement":true,"openness":"intern","refers":"rol"},' +
  '"attenties":{"kind":"list","title":"Attenties bij een bezoek","default":["bloemen","een fotograaf"],"agreement":true,"openness":"intern","item":{"kind":"leaf","title":"Attentie","agreement":true,"openness":"intern"}}}},' +
  '"geschenken":{"kind":"object","title":"Geschenken","openness":"intern","keys":{"grens_euro":{"kind":"leaf","title":"Grens voor het geschenkenregister","label":"bedrag waarboven een geschenk in het register komt","agreement":true,"openness":"intern","format":"bedrag"},' +
  '"meldpunt":{"kind":"leaf","title":"Waar een geschenk wordt gemeld","default":"bestuurssecretariaat","agreement":true,"openness":"intern","refers":"rol"},' +
  '"register":{"kind":"leaf","title":"Naam van het register","default":"geschenkenregister","openness":"intern"}}},' +
  '"ziekmelden":{"kind":"object","title":"Ziek melden","openness":"intern","keys":{"bij":{"kind":"leaf","title":"Bij wie een zieke zich meldt","default":"bestuurssecretariaat","agreement":true,"openness":"intern","refers":"rol"}}},' +
  '"werkwijzer":{"kind":"object","title":"Werkwijzer","keys":{"herzien_elke_maanden":{"kind":"leaf","title":"Tijd tot de volgende herziening","default":12,"unit":["maand","maanden"],"agreement":true},' +
  '"laatst_herzien":{"kind":"leaf","title":"Laatst herzien op","label":"datum van de laatste herziening","format":"datum"},' +
  '"wijzigingen_sinds":{"kind":"leaf","title":"Wijzigingen sinds","optional":true,"format":"datum"}}},' +
  '"organisatie":{"kind":"object","title":"Organisatie","keys":{"namen":{"kind":"object","title":"Namen van afdelingen","optional":true,"keys":{"ict":{"kind":"leaf","title":"Naam van de afdeling ICT","optional":true},' +
  '"servicedesk":{"kind":"leaf","title":"Naam van de servicedesk","optional":true},' +
  '"hrm":{"kind":"leaf","title":"Naam van de afdeling HRM","optional":true},' +
  '"communicatie":{"kind":"leaf","title":"Naam van de afdeling Communicatie","optional":true},' +
  '"bodes":{"kind":"leaf","title":"Naam van de bodes","optional":true},' +
  '"griffie":{"kind":"leaf","title":"Naam van de griffie","optional":true},' +
  '"archief":{"kind":"leaf","title":"Naam van het archief","optional":true},' +
  '"privacy":{"kind":"leaf","title":"Naam van de afdeling of functie voor privacy","optional":true},' +
  '"managementteam":{"kind":"leaf","title":"Naam van het managementteam","optional":true},' +
  '"directieteam":{"kind":"leaf","title":"Naam van het directieteam","optional":true}}},' +
  '"mail":{"kind":"object","title":"Mailadressen","optional":true,"openness":"intern","keys":{"archief":{"kind":"leaf","title":"Mailadres van het archief","optional":true,"openness":"intern"},' +
  '"beleidsmedewerker":{"kind":"leaf","title":"Mailadres van de beleidsmedewerkers","optional":true,"openness":"intern"},' +
  '"bodes":{"kind":"leaf","title":"Mailadres van de bodes","optional":true,"openness":"intern"},' +
  '"burgemeester":{"kind":"leaf","title":"Mailadres van de burgemeester","optional":true,"openness":"intern"},' +
  '"college":{"kind":"leaf","title":"Mailadres van het college","optional":true,"openness":"intern"},' +
  '"communicatie":{"kind":"leaf","title":"Mailadres van Communicatie","optional":true,"openness":"intern"},' +
  '"directiesecretaris":{"kind":"leaf","title":"Mailadres van de directiesecretaris","optional":true,"openness":"intern"},' +
  '"financien":{"kind":"leaf","title":"Mailadres van Financiën","optional":true,"openness":"intern"},' +
  '"gemeentesecretaris":{"kind":"leaf","title":"Mailadres van de gemeentesecretaris","optional":true,"openness":"intern"},' +
  '"griffier":{"kind":"leaf","title":"Mailadres van de griffier","optional":true,"openness":"intern"},' +
  '"hrm":{"kind":"leaf","title":"Mailadres van HRM","optional":true,"openness":"intern"},' +
  '"ict":{"kind":"leaf","title":"Mailadres van ICT","optional":true,"openness":"intern"},' +
  '"privacy":{"kind":"leaf","title":"Mailadres van Privacy","optional":true,"openness":"intern"},' +
  '"receptie":{"kind":"leaf","title":"Mailadres van de receptie","optional":true,"openness":"intern"},' +
  '"servicedesk":{"kind":"leaf","title":"Mailadres van de servicedesk","optional":true,"openness":"intern"},' +
  '"teammanager":{"kind":"leaf","title":"Mailadres van de teammanagers","optional":true,"openness":"intern"},' +
  '"vakambtenaar":{"kind":"leaf","title":"Mailadres van de vakambtenaren","optional":true,"openness":"intern"}}},' +
  '"rollen":{"kind":"list","title":"Rollen","optional":true,"item":{"kind":"object","title":"Rol","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam van de rol","optional":true},' +
  '"volledige_naam":{"kind":"leaf","title":"Volledige naam","optional":true},' +
  '"lidwoord":{"kind":"leaf","title":"Lidwoord","optional":true},' +
  '"meervoud":{"kind":"leaf","title":"Meervoud","optional":true},' +
  '"afkorting":{"kind":"leaf","title":"Afkorting","optional":true},' +
  '"soort":{"kind":"leaf","title":"Soort rol","default":"functie"},' +
  '"omschrijving":{"kind":"leaf","title":"Omschrijving","optional":true,"format":"roltekst"},' +
  '"verantwoordelijkheden":{"kind":"list","title":"Verantwoordelijkheden","optional":true,"item":{"kind":"object","title":"Verantwoordelijkheid","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"noot":{"kind":"leaf","title":"Voetnoot","optional":true},' +
  '"onderdelen":{"kind":"list","title":"Onderdelen","optional":true,"item":{"kind":"object","title":"Onderdeel","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"voetnoten":{"kind":"list","title":"Voetnoten","optional":true,"item":{"kind":"object","title":"Voetnoot","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"relaties":{"kind":"list","title":"Relaties","optional":true,"item":{"kind":"object","title":"Relatie","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naar":{"kind":"leaf","title":"Naar","optional":true,"refers":"rol"},' +
  '"soort":{"kind":"leaf","title":"Soort lijn","optional":true},' +
  '"meer":{"kind":"leaf","title":"Er zijn er meer","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"volgorde":{"kind":"leaf","title":"Volgorde","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"overleggen_overgenomen":{"kind":"leaf","title":"Rollen en overleggen zoals hier beschreven","default":true,"agreement":true,"format":"boolean"},' +
  '"overleggen":{"kind":"list","title":"Overleggen","optional":true,"item":{"kind":"object","title":"Overleg","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam van het overleg","optional":true},' +
  '"afkorting":{"kind":"leaf","title":"Afkorting","optional":true},' +
  '"doel":{"kind":"leaf","title":"Doel","optional":true,"format":"roltekst"},' +
  '"leden":{"kind":"list","title":"Leden","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Lid","agreement":true,"refers":"rol"}},' +
  '"adviseurs":{"kind":"list","title":"Adviseurs","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Adviseur","agreement":true,"refers":"rol"}},' +
  '"kunnen_aansluiten":{"kind":"list","title":"Kunnen aansluiten","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"aanwezig":{"kind":"list","title":"Aanwezig","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"ten_minste_aanwezig":{"kind":"list","title":"Ten minste aanwezig","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"in_overleg_aanwezig":{"kind":"list","title":"In onderling overleg aanwezig","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"in_de_regel":{"kind":"list","title":"Sluiten in de regel aan","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"meervoud":{"kind":"list","title":"Meer dan één","optional":true,"item":{"kind":"leaf","title":"Rol","refers":"rol"}},' +
  '"voorzitter":{"kind":"leaf","title":"Voorzitter","label":"wie het overleg voorzit","optional":true,"agreement":true,"refers":"rol"},' +
  '"frequentie":{"kind":"leaf","title":"Hoe vaak","label":"hoe vaak dit overleg is","agreement":true},' +
  '"bevoegdheid":{"kind":"leaf","title":"Bevoegdheid","optional":true,"agreement":true},' +
  '"onderwerpen":{"kind":"list","title":"Onderwerpen","optional":true,"item":{"kind":"leaf","title":"Onderwerp"}},' +
  '"afspraken":{"kind":"list","title":"Afspraken","optional":true,"item":{"kind":"object","title":"Afspraak","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"volgorde":{"kind":"leaf","title":"Volgorde","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}}}},' +
  '"regionale_vereniging":{"kind":"object","title":"Regionale vereniging","optional":true,"keys":{"naam":{"kind":"leaf","title":"Naam van de regionale vereniging","optional":true},' +
  '"afkorting":{"kind":"leaf","title":"Afkorting van de vereniging","optional":true},' +
  '"website":{"kind":"leaf","title":"Website van de vereniging","optional":true}}},' +
  '"overdracht":{"kind":"object","title":"Overdracht","openness":"intern","keys":{"opsteller":{"kind":"leaf","title":"Opsteller van het overdrachtsdocument","default":"directiesecretaris","agreement":true,"openness":"intern","refers":"rol"},' +
  '"overzicht_door":{"kind":"leaf","title":"Maker van het overzicht van portefeuilles","default":"bestuurssecretariaat","agreement":true,"openness":"intern","refers":"rol"}}},' +
  '"functioneringsgesprek":{"kind":"object","title":"Functioneringsgesprek","keys":{"deelnemers":{"kind":"list","title":"Deelnemers aan het gesprek","default":["burgemeester","wethouder-po","gemeentesecretaris"],"agreement":true,"item":{"kind":"leaf","title":"Deelnemer","agreement":true,"refers":"rol"}},' +
  '"datum":{"kind":"leaf","title":"Datum van het gesprek","label":"datum van het gesprek","openness":"intern","format":"datum"},' +
  '"tijd":{"kind":"leaf","title":"Begintijd van het gesprek","label":"tijd van het gesprek","openness":"intern","format":"tijd"},' +
  '"uitgenodigd_op":{"kind":"leaf","title":"Datum van de uitnodiging","optional":true,"openness":"intern","format":"datum"},' +
  '"aanvullen_uiterlijk":{"kind":"leaf","title":"Uiterste dag voor aanvullingen op de agenda","optional":true,"openness":"intern","format":"datum"},' +
  '"plaats":{"kind":"leaf","title":"Plaats van het gesprek","label":"plaats van het gesprek","agreement":true,"openness":"intern"},' +
  '"duur_minuten":{"kind":"leaf","title":"Duur van het gesprek","default":90,"agreement":true,"format":"minuten"},' +
  '"terugkoppeling_aan":{"kind":"leaf","title":"Overleg dat de terugkoppeling krijgt","default":"ovl-mt","agreement":true,"refers":"overleg"}}},' +
  '"workshop":{"kind":"object","title":"Workshop","keys":{"begin":{"kind":"leaf","title":"Begintijd van de workshop","label":"begintijd van de workshop","format":"tijd"},' +
  '"inleiding_minuten":{"kind":"leaf","title":"Duur van de inleiding","default":0,"agreement":true,"format":"minuten"},' +
  '"vergelijking_minuten":{"kind":"leaf","title":"Duur van de vergelijking","default":40,"agreement":true,"format":"minuten"},' +
  '"oefening_minuten":{"kind":"leaf","title":"Duur van de oefening","default":15,"agreement":true,"format":"minuten"},' +
  '"afsluiting_minuten":{"kind":"leaf","title":"Duur van de afsluiting","default":10,"agreement":true,"format":"minuten"},' +
  '"plaats":{"kind":"leaf","title":"Plaats van de workshop","optional":true},' +
  '"bijeenkomst":{"kind":"leaf","title":"Bijeenkomst van de workshop","optional":true},' +
  '"logo":{"kind":"object","title":"Logo van de andere organisatie","optional":true,"keys":{"bestand":{"kind":"leaf","title":"Bestand","refers":"afbeelding"},' +
  '"alt":{"kind":"leaf","title":"Beschrijving"}}},' +
  '"datum":{"kind":"leaf","title":"Datum van de workshop","optional":true,"format":"datum"}}},' +
  '"personalia":{"kind":"object","title":"Personalia","openness":"intern","keys":{"teruggeven":{"kind":"leaf","title":"Hoe het ingevulde formulier teruggaat","default":"in een gesloten envelop of met beveiligde mail","agreement":true,"openness":"intern"},' +
  '"postadres":{"kind":"leaf","title":"Adres voor het ingevulde formulier","label":"postadres voor het ingevulde formulier","openness":"intern"},' +
  '"email_functioneel":{"kind":"leaf","title":"E-mailadres voor het ingevulde formulier","label":"mailadres voor het ingevulde formulier","openness":"intern"},' +
  '"telefoon_functioneel":{"kind":"leaf","title":"Telefoonnummer voor vragen over het formulier","label":"telefoonnummer voor vragen over het formulier","openness":"intern"}}},' +
  '"checklist":{"kind":"object","title":"Checklists","openness":"intern","keys":{"aanvullend":{"kind":"leaf","title":"Aanvullende taken","default":true,"openness":"intern","format":"boolean"},' +
  '"termijnen":{"kind":"leaf","title":"Termijnen","default":"voorstel","openness":"intern"},' +
  '"uitgezet":{"kind":"list","title":"Weggelaten taken","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Taak","openness":"intern","refers":"taak"}},' +
  '"extra_taken":{"kind":"list","title":"Eigen taken","optional":true,"openness":"intern","item":{"kind":"object","title":"Eigen taak","openness":"intern","keys":{"id":{"kind":"leaf","title":"Id","openness":"intern"},' +
  '"titel":{"kind":"leaf","title":"Titel","label":"titel van deze taak","openness":"intern","format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"openness":"intern","format":"roltekst"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true,"openness":"intern"},' +
  '"door":{"kind":"leaf","title":"Door","label":"wie dit doet","openness":"intern","refers":"rol"},' +
  '"door_volgt":{"kind":"leaf","title":"Door volgt","optional":true,"openness":"intern"},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Rol","openness":"intern","refers":"rol"}},' +
  '"verzoek":{"kind":"object","title":"Verzoek","optional":true,"openness":"intern","keys":{},' +
  '"rest":{"kind":"object","title":"Verzoek aan een rol","openness":"intern","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"openness":"intern","format":"roltekst"},' +
  '"ter_informatie":{"kind":"leaf","title":"Ter informatie","optional":true,"openness":"intern","format":"roltekst"},' +
  '"te_laat":{"kind":"leaf","title":"Te laat","optional":true,"openness":"intern","format":"roltekst"},' +
  '"precies":{"kind":"leaf","title":"Precies","optional":true,"openness":"intern","format":"boolean"},' +
  '"meteen":{"kind":"leaf","title":"Meteen","optional":true,"openness":"intern","format":"boolean"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true,"openness":"intern"},' +
  '"tijd":{"kind":"leaf","title":"Tijd","optional":true,"openness":"intern"},' +
  '"eerst":{"kind":"object","title":"Eerst","optional":true,"openness":"intern","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"openness":"intern","format":"roltekst"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true,"openness":"intern"}}},' +
  '"bijlagen":{"kind":"list","title":"Bijlagen","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Document","openness":"intern","refers":"document"}}}},' +
  '"keysRefer":"rol"},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true,"openness":"intern"},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true,"openness":"intern"},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true,"openness":"intern"},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true,"openness":"intern"},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true,"openness":"intern"},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true,"openness":"intern"},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true,"openness":"intern"},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true,"openness":"intern"},' +
  '"na":{"kind":"list","title":"Na","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Taak","openness":"intern","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Taak","openness":"intern","refers":"taak"}},' +
  '"als":{"kind":"leaf","title":"Voorwaarde","optional":true,"openness":"intern"},' +
  '"bij_geval":{"kind":"list","title":"Bij een bijzonder geval","optional":true,"openness":"intern","item":{"kind":"object","title":"Geval","openness":"intern","keys":{"als":{"kind":"leaf","title":"Voorwaarde","optional":true,"openness":"intern"},' +
  '"titel":{"kind":"leaf","title":"Titel","optional":true,"openness":"intern","format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"openness":"intern","format":"roltekst"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true,"openness":"intern"},' +
  '"door":{"kind":"leaf","title":"Door","optional":true,"openness":"intern","refers":"rol"},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Rol","openness":"intern","refers":"rol"}},' +
  '"verzoek":{"kind":"object","title":"Verzoek","optional":true,"openness":"intern","keys":{},' +
  '"rest":{"kind":"object","title":"Verzoek aan een rol","openness":"intern","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"openness":"intern","format":"roltekst"},' +
  '"ter_informatie":{"kind":"leaf","title":"Ter informatie","optional":true,"openness":"intern","format":"roltekst"},' +
  '"te_laat":{"kind":"leaf","title":"Te laat","optional":true,"openness":"intern","format":"roltekst"},' +
  '"precies":{"kind":"leaf","title":"Precies","optional":true,"openness":"intern","format":"boolean"},' +
  '"meteen":{"kind":"leaf","title":"Meteen","optional":true,"openness":"intern","format":"boolean"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true,"openness":"intern"},' +
  '"tijd":{"kind":"leaf","title":"Tijd","optional":true,"openness":"intern"},' +
  '"eerst":{"kind":"object","title":"Eerst","optional":true,"openness":"intern","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"openness":"intern","format":"roltekst"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true,"openness":"intern"}}},' +
  '"bijlagen":{"kind":"list","title":"Bijlagen","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Document","openness":"intern","refers":"document"}}}},' +
  '"keysRefer":"rol"},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true,"openness":"intern"},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true,"openness":"intern"},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true,"openness":"intern"},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true,"openness":"intern"},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true,"openness":"intern"},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true,"openness":"intern"},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true,"openness":"intern"},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true,"openness":"intern"},' +
  '"na":{"kind":"list","title":"Na","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Taak","openness":"intern","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Taak","openness":"intern","refers":"taak"}},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Noot","openness":"intern","refers":"noot"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"openness":"intern","format":"boolean"}}}},' +
  '"per":{"kind":"leaf","title":"Per","optional":true,"openness":"intern"},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Noot","openness":"intern","refers":"noot"}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Bron-id","openness":"intern"}},' +
  '"voorheen":{"kind":"list","title":"Voorheen","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Taak","openness":"intern"}},' +
  '"privacy":{"kind":"leaf","title":"Privacy","default":"geen","openness":"intern"},' +
  '"verplicht":{"kind":"leaf","title":"Verplicht","default":false,"openness":"intern","format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true,"openness":"intern"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"openness":"intern","format":"boolean"},' +
  '"checklist":{"kind":"leaf","title":"Checklist","openness":"intern","refers":"checklist"}}}}}},' +
  '"werkdagen":{"kind":"object","title":"Werkdagen","optional":true,"keys":{"gesloten":{"kind":"list","title":"Gesloten dagen","optional":true,"item":{"kind":"object","title":"Gesloten","keys":{"datum":{"kind":"leaf","title":"Eerste dag","optional":true,"format":"datum"},' +
  '"tot_en_met":{"kind":"leaf","title":"Laatste dag","optional":true,"format":"datum"},' +
  '"reden":{"kind":"leaf","title":"Reden"}}}},' +
  '"wel_open":{"kind":"list","title":"Feestdagen waarop u werkt","optional":true,"item":{"kind":"leaf","title":"Feestdag","isChoice":true}}}},' +
  '"bewaartermijnen":{"kind":"object","title":"Bewaartermijnen","keys":{"functioneringsgesprek_jaren":{"kind":"leaf","title":"Bewaartermijn van het gespreksverslag","default":5,"unit":["jaar","jaar"],"agreement":true},' +
  '"agenda_bestuurder_jaren":{"kind":"leaf","title":"Bewaartermijn van de agenda van een bestuurder","default":7,"unit":["jaar","jaar"],"agreement":true},' +
  '"mailbox_sleutelfunctie":{"kind":"leaf","title":"Bewaartermijn van de mailbox van een bestuurder","default":"blijvend","isChoice":true,"agreement":true}}},' +
  '"juridische_noten":{"kind":"object","title":"Juridische noten","keys":{"tonen":{"kind":"leaf","title":"Noten tonen","default":true,"format":"boolean"}}},' +
  '"openbaar":{"kind":"list","title":"Openbaar gemaakt","optional":true,"item":{"kind":"leaf","title":"Afspraak"}},' +
  '"documenten":{"kind":"object","title":"Documenten","optional":true,"keys":{"actielijst":{"kind":"object","title":"Instellingen voor de actielijst","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"werkwijzer":{"kind":"object","title":"Instellingen voor de werkwijzer","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"rollen":{"kind":"object","title":"Instellingen voor de rolbeschrijvingen","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"functioneringsgesprek":{"kind":"object","title":"Instellingen voor het formulier voor het functioneringsgesprek","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"handreiking":{"kind":"object","title":"Instellingen voor de handreiking voor het functioneringsgesprek","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"uitnodiging":{"kind":"object","title":"Instellingen voor de uitnodiging voor het functioneringsgesprek","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"overdracht":{"kind":"object","title":"Instellingen voor het overdrachtsdocument","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"afwezigheid":{"kind":"object","title":"Instellingen voor de afwezigheidsmeldingen","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"personalia":{"kind":"object","title":"Instellingen voor het formulier personalia","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"verzoeken":{"kind":"object","title":"Instellingen voor de verzoeken aan afdelingen","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"samenwerking":{"kind":"object","title":"Instellingen voor de vergelijking van samenwerkingen","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}},' +
  '"workshop":{"kind":"object","title":"Instellingen voor de workshop over samenwerken","optional":true,"keys":{"maken":{"kind":"leaf","title":"Maken","optional":true,"default":true,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid van het document","optional":true},' +
  '"teksten":{"kind":"list","title":"Eigen teksten en aanpassingen","item":{"kind":"object","title":"Eigen tekst of aanpassing","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"sectie":{"kind":"leaf","title":"Sectie","optional":true},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"sjabloontekst"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}}}}},' +
  '"schrijfstijl":{"kind":"object","title":"Schrijfstijl","keys":{"aanspreekvorm":{"kind":"leaf","title":"Aanspreekvorm","default":"u"},' +
  '"functienaam_ondersteuner":{"kind":"leaf","title":"Functienaam van de ondersteuner","default":"bestuursondersteuner"}}},' +
  '"huisstijl":{"kind":"object","title":"Huisstijl","optional":true,"keys":{"logo":{"kind":"object","title":"Logo","optional":true,"keys":{"bestand":{"kind":"leaf","title":"Bestand","refers":"afbeelding"},' +
  '"alt":{"kind":"leaf","title":"Beschrijving"}}},' +
  '"kleur":{"kind":"leaf","title":"Kleur","optional":true},' +
  '"lettertype":{"kind":"leaf","title":"Lettertype","optional":true},' +
  '"lettertype_koppen":{"kind":"leaf","title":"Lettertype van koppen","optional":true},' +
  '"tokens":{"kind":"leaf","title":"Tokens van NL Design System","optional":true},' +
  '"sjabloon":{"kind":"leaf","title":"Word-bestand van de huisstijl","optional":true}}},' +
  '"geldig_vanaf":{"kind":"leaf","title":"Geldig vanaf","label":"datum waarop de afspraken ingaan","format":"datum"},' +
  '"vastgesteld_door":{"kind":"leaf","title":"Vastgesteld door","label":"wie de afspraken vaststelt"},' +
  '"vastgesteld_op":{"kind":"leaf","title":"Vastgesteld op","label":"datum van vaststelling","format":"datum"},' +
  '"versie":{"kind":"leaf","title":"Versie","optional":true}}},' +
  '"rol":{"kind":"object","title":"Rol","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam van de rol","optional":true},' +
  '"volledige_naam":{"kind":"leaf","title":"Volledige naam","optional":true},' +
  '"lidwoord":{"kind":"leaf","title":"Lidwoord","optional":true},' +
  '"meervoud":{"kind":"leaf","title":"Meervoud","optional":true},' +
  '"afkorting":{"kind":"leaf","title":"Afkorting","optional":true},' +
  '"soort":{"kind":"leaf","title":"Soort rol","default":"functie"},' +
  '"omschrijving":{"kind":"leaf","title":"Omschrijving","optional":true,"format":"roltekst"},' +
  '"verantwoordelijkheden":{"kind":"list","title":"Verantwoordelijkheden","optional":true,"item":{"kind":"object","title":"Verantwoordelijkheid","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"noot":{"kind":"leaf","title":"Voetnoot","optional":true},' +
  '"onderdelen":{"kind":"list","title":"Onderdelen","optional":true,"item":{"kind":"object","title":"Onderdeel","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"voetnoten":{"kind":"list","title":"Voetnoten","optional":true,"item":{"kind":"object","title":"Voetnoot","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"relaties":{"kind":"list","title":"Relaties","optional":true,"item":{"kind":"object","title":"Relatie","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naar":{"kind":"leaf","title":"Naar","optional":true,"refers":"rol"},' +
  '"soort":{"kind":"leaf","title":"Soort lijn","optional":true},' +
  '"meer":{"kind":"leaf","title":"Er zijn er meer","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"volgorde":{"kind":"leaf","title":"Volgorde","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}},' +
  '"overleg":{"kind":"object","title":"Overleg","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam van het overleg","optional":true},' +
  '"afkorting":{"kind":"leaf","title":"Afkorting","optional":true},' +
  '"doel":{"kind":"leaf","title":"Doel","optional":true,"format":"roltekst"},' +
  '"leden":{"kind":"list","title":"Leden","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Lid","agreement":true,"refers":"rol"}},' +
  '"adviseurs":{"kind":"list","title":"Adviseurs","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Adviseur","agreement":true,"refers":"rol"}},' +
  '"kunnen_aansluiten":{"kind":"list","title":"Kunnen aansluiten","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"aanwezig":{"kind":"list","title":"Aanwezig","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"ten_minste_aanwezig":{"kind":"list","title":"Ten minste aanwezig","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"in_overleg_aanwezig":{"kind":"list","title":"In onderling overleg aanwezig","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"in_de_regel":{"kind":"list","title":"Sluiten in de regel aan","optional":true,"agreement":true,"item":{"kind":"leaf","title":"Rol","agreement":true,"refers":"rol"}},' +
  '"meervoud":{"kind":"list","title":"Meer dan één","optional":true,"item":{"kind":"leaf","title":"Rol","refers":"rol"}},' +
  '"voorzitter":{"kind":"leaf","title":"Voorzitter","label":"wie het overleg voorzit","optional":true,"agreement":true,"refers":"rol"},' +
  '"frequentie":{"kind":"leaf","title":"Hoe vaak","label":"hoe vaak dit overleg is","agreement":true},' +
  '"bevoegdheid":{"kind":"leaf","title":"Bevoegdheid","optional":true,"agreement":true},' +
  '"onderwerpen":{"kind":"list","title":"Onderwerpen","optional":true,"item":{"kind":"leaf","title":"Onderwerp"}},' +
  '"afspraken":{"kind":"list","title":"Afspraken","optional":true,"item":{"kind":"object","title":"Afspraak","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"tekst":{"kind":"leaf","title":"Tekst","optional":true,"format":"roltekst"},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"volgorde":{"kind":"leaf","title":"Volgorde","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}},' +
  '"samenwerking":{"kind":"object","title":"Samenwerking","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam van de samenwerking"},' +
  '"deelnemers":{"kind":"list","title":"Deelnemers","item":{"kind":"leaf","title":"Gemeente"}},' +
  '"rechtsvorm":{"kind":"leaf","title":"Rechtsvorm","optional":true,"isChoice":true},' +
  '"stand":{"kind":"leaf","title":"Stand van","label":"van wanneer deze gegevens zijn"},' +
  '"bron":{"kind":"leaf","title":"Bron","optional":true},' +
  '"let_op":{"kind":"leaf","title":"Let op","optional":true},' +
  '"themas":{"kind":"object","title":"Thema’s","keys":{"motieven":{"kind":"object","title":"Motieven","label":"motieven","keys":{"punten":{"kind":"list","title":"Punten","optional":true,"item":{"kind":"leaf","title":"Punt"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"taakveld":{"kind":"object","title":"Taakveld, omvang en start","label":"taakveld, omvang en start","keys":{"punten":{"kind":"list","title":"Punten","optional":true,"item":{"kind":"leaf","title":"Punt"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"juridische_vorm":{"kind":"object","title":"Juridische vorm","label":"juridische vorm","keys":{"punten":{"kind":"list","title":"Punten","optional":true,"item":{"kind":"leaf","title":"Punt"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"personeel":{"kind":"object","title":"Personeel","label":"personeel","keys":{"punten":{"kind":"list","title":"Punten","optional":true,"item":{"kind":"leaf","title":"Punt"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"financien":{"kind":"object","title":"Financiën","label":"financiën","keys":{"punten":{"kind":"list","title":"Punten","optional":true,"item":{"kind":"leaf","title":"Punt"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"monitoring":{"kind":"object","title":"Monitoring","label":"monitoring","keys":{"punten":{"kind":"list","title":"Punten","optional":true,"item":{"kind":"leaf","title":"Punt"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"dos_donts":{"kind":"object","title":"Wel doen en niet doen","label":"wel doen en niet doen","keys":{"doen":{"kind":"list","title":"Wel doen","optional":true,"item":{"kind":"leaf","title":"Wel doen"}},' +
  '"laten":{"kind":"list","title":"Niet doen","optional":true,"item":{"kind":"leaf","title":"Niet doen"}},' +
  '"onzeker":{"kind":"leaf","title":"Onzeker","optional":true,"default":false,"format":"boolean"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting bij twijfel","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}}}},' +
  '"volgorde":{"kind":"leaf","title":"Volgorde","optional":true},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true}}},' +
  '"checklist":{"kind":"object","title":"Checklist","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"alias":{"kind":"list","title":"Andere namen","optional":true,"item":{"kind":"leaf","title":"Naam"}},' +
  '"titel":{"kind":"leaf","title":"Titel","optional":true},' +
  '"omschrijving":{"kind":"leaf","title":"Omschrijving","optional":true},' +
  '"onderwerp":{"kind":"object","title":"Onderwerp","optional":true,"keys":{"kort":{"kind":"leaf","title":"Kort","optional":true},' +
  '"betrokkene":{"kind":"leaf","title":"Betrokkene","optional":true,"refers":"rol"},' +
  '"betrokkene_vooraf":{"kind":"leaf","title":"Betrokkene vooraf","optional":true},' +
  '"mijlpaal":{"kind":"leaf","title":"Mijlpaal","optional":true},' +
  '"voorzetsel":{"kind":"leaf","title":"Voorzetsel","optional":true},' +
  '"aanleiding":{"kind":"leaf","title":"Aanleiding","optional":true,"format":"roltekst"},' +
  '"vertrouwelijk":{"kind":"leaf","title":"Vertrouwelijk","optional":true,"format":"roltekst"},' +
  '"vertrouwelijk_betrokkene":{"kind":"leaf","title":"Vertrouwelijk voor wie het gaat","optional":true,"format":"roltekst"},' +
  '"naam_alleen_bij":{"kind":"object","title":"Naam alleen bij","optional":true,"keys":{},' +
  '"rest":{"kind":"leaf","title":"Waarbij","optional":true,"format":"roltekst"},' +
  '"keysRefer":"rol"},' +
  '"vertrouwelijk_tot":{"kind":"leaf","title":"Vertrouwelijk tot","optional":true,"refers":"taak"},' +
  '"bekend":{"kind":"leaf","title":"Bekend","optional":true,"format":"roltekst"},' +
  '"aanleiding_betrokkene":{"kind":"leaf","title":"Aanleiding voor de betrokkene","optional":true,"format":"roltekst"},' +
  '"bij_geval":{"kind":"list","title":"Bij een bijzonder geval","optional":true,"item":{"kind":"object","title":"Onderwerp in een geval","keys":{"als":{"kind":"leaf","title":"Voorwaarde","optional":true},' +
  '"kort":{"kind":"leaf","title":"Kort","optional":true},' +
  '"betrokkene":{"kind":"leaf","title":"Betrokkene","optional":true,"refers":"rol"},' +
  '"betrokkene_vooraf":{"kind":"leaf","title":"Betrokkene vooraf","optional":true},' +
  '"mijlpaal":{"kind":"leaf","title":"Mijlpaal","optional":true},' +
  '"voorzetsel":{"kind":"leaf","title":"Voorzetsel","optional":true},' +
  '"aanleiding":{"kind":"leaf","title":"Aanleiding","optional":true,"format":"roltekst"},' +
  '"vertrouwelijk":{"kind":"leaf","title":"Vertrouwelijk","optional":true,"format":"roltekst"},' +
  '"vertrouwelijk_betrokkene":{"kind":"leaf","title":"Vertrouwelijk voor wie het gaat","optional":true,"format":"roltekst"},' +
  '"naam_alleen_bij":{"kind":"object","title":"Naam alleen bij","optional":true,"keys":{},' +
  '"rest":{"kind":"leaf","title":"Waarbij","optional":true,"format":"roltekst"},' +
  '"keysRefer":"rol"},' +
  '"vertrouwelijk_tot":{"kind":"leaf","title":"Vertrouwelijk tot","optional":true,"refers":"taak"},' +
  '"bekend":{"kind":"leaf","title":"Bekend","optional":true,"format":"roltekst"},' +
  '"aanleiding_betrokkene":{"kind":"leaf","title":"Aanleiding voor de betrokkene","optional":true,"format":"roltekst"}}}}}},' +
  '"mijlpalen":{"kind":"list","title":"Mijlpalen","optional":true,"item":{"kind":"object","title":"Mijlpaal","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"naam":{"kind":"leaf","title":"Naam"},' +
  '"bekend_na":{"kind":"leaf","title":"Bekend na","optional":true,"refers":"taak"},' +
  '"bekend_van":{"kind":"leaf","title":"Bekend van","optional":true,"refers":"rol"},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"fasen":{"kind":"list","title":"Fasen","optional":true,"item":{"kind":"object","title":"Fase","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"titel":{"kind":"leaf","title":"Titel"},' +
  '"kop_leeg":{"kind":"leaf","title":"Kop in de lege lijst","optional":true},' +
  '"groepswaarde":{"kind":"leaf","title":"Moment van de groep","optional":true},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"taken":{"kind":"list","title":"Taken","optional":true,"item":{"kind":"object","title":"Taak","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"titel":{"kind":"leaf","title":"Titel","label":"titel van deze taak","format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"format":"roltekst"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true},' +
  '"door":{"kind":"leaf","title":"Door","label":"wie dit doet","refers":"rol"},' +
  '"door_volgt":{"kind":"leaf","title":"Door volgt","optional":true},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"item":{"kind":"leaf","title":"Rol","refers":"rol"}},' +
  '"verzoek":{"kind":"object","title":"Verzoek","optional":true,"keys":{},' +
  '"rest":{"kind":"object","title":"Verzoek aan een rol","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"ter_informatie":{"kind":"leaf","title":"Ter informatie","optional":true,"format":"roltekst"},' +
  '"te_laat":{"kind":"leaf","title":"Te laat","optional":true,"format":"roltekst"},' +
  '"precies":{"kind":"leaf","title":"Precies","optional":true,"format":"boolean"},' +
  '"meteen":{"kind":"leaf","title":"Meteen","optional":true,"format":"boolean"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true},' +
  '"tijd":{"kind":"leaf","title":"Tijd","optional":true},' +
  '"eerst":{"kind":"object","title":"Eerst","optional":true,"keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true}}},' +
  '"bijlagen":{"kind":"list","title":"Bijlagen","optional":true,"item":{"kind":"leaf","title":"Document","refers":"document"}}}},' +
  '"keysRefer":"rol"},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true},' +
  '"na":{"kind":"list","title":"Na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"als":{"kind":"leaf","title":"Voorwaarde","optional":true},' +
  '"bij_geval":{"kind":"list","title":"Bij een bijzonder geval","optional":true,"item":{"kind":"object","title":"Geval","keys":{"als":{"kind":"leaf","title":"Voorwaarde","optional":true},' +
  '"titel":{"kind":"leaf","title":"Titel","optional":true,"format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"format":"roltekst"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true},' +
  '"door":{"kind":"leaf","title":"Door","optional":true,"refers":"rol"},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"item":{"kind":"leaf","title":"Rol","refers":"rol"}},' +
  '"verzoek":{"kind":"object","title":"Verzoek","optional":true,"keys":{},' +
  '"rest":{"kind":"object","title":"Verzoek aan een rol","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"ter_informatie":{"kind":"leaf","title":"Ter informatie","optional":true,"format":"roltekst"},' +
  '"te_laat":{"kind":"leaf","title":"Te laat","optional":true,"format":"roltekst"},' +
  '"precies":{"kind":"leaf","title":"Precies","optional":true,"format":"boolean"},' +
  '"meteen":{"kind":"leaf","title":"Meteen","optional":true,"format":"boolean"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true},' +
  '"tijd":{"kind":"leaf","title":"Tijd","optional":true},' +
  '"eerst":{"kind":"object","title":"Eerst","optional":true,"keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true}}},' +
  '"bijlagen":{"kind":"list","title":"Bijlagen","optional":true,"item":{"kind":"leaf","title":"Document","refers":"document"}}}},' +
  '"keysRefer":"rol"},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true},' +
  '"na":{"kind":"list","title":"Na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"item":{"kind":"leaf","title":"Noot","refers":"noot"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"per":{"kind":"leaf","title":"Per","optional":true},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"item":{"kind":"leaf","title":"Noot","refers":"noot"}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"voorheen":{"kind":"list","title":"Voorheen","optional":true,"item":{"kind":"leaf","title":"Taak"}},' +
  '"privacy":{"kind":"leaf","title":"Privacy","default":"geen"},' +
  '"verplicht":{"kind":"leaf","title":"Verplicht","default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"},' +
  '"onderdelen":{"kind":"list","title":"Onderdelen","optional":true,"item":{"kind":"object","title":"Onderdeel","keys":{"id":{"kind":"leaf","title":"Id"},' +
  '"titel":{"kind":"leaf","title":"Titel","label":"titel van deze taak","format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"format":"roltekst"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true},' +
  '"door":{"kind":"leaf","title":"Door","label":"wie dit doet","refers":"rol"},' +
  '"door_volgt":{"kind":"leaf","title":"Door volgt","optional":true},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"item":{"kind":"leaf","title":"Rol","refers":"rol"}},' +
  '"verzoek":{"kind":"object","title":"Verzoek","optional":true,"keys":{},' +
  '"rest":{"kind":"object","title":"Verzoek aan een rol","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"ter_informatie":{"kind":"leaf","title":"Ter informatie","optional":true,"format":"roltekst"},' +
  '"te_laat":{"kind":"leaf","title":"Te laat","optional":true,"format":"roltekst"},' +
  '"precies":{"kind":"leaf","title":"Precies","optional":true,"format":"boolean"},' +
  '"meteen":{"kind":"leaf","title":"Meteen","optional":true,"format":"boolean"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true},' +
  '"tijd":{"kind":"leaf","title":"Tijd","optional":true},' +
  '"eerst":{"kind":"object","title":"Eerst","optional":true,"keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true}}},' +
  '"bijlagen":{"kind":"list","title":"Bijlagen","optional":true,"item":{"kind":"leaf","title":"Document","refers":"document"}}}},' +
  '"keysRefer":"rol"},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true},' +
  '"na":{"kind":"list","title":"Na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"als":{"kind":"leaf","title":"Voorwaarde","optional":true},' +
  '"bij_geval":{"kind":"list","title":"Bij een bijzonder geval","optional":true,"item":{"kind":"object","title":"Geval","keys":{"als":{"kind":"leaf","title":"Voorwaarde","optional":true},' +
  '"titel":{"kind":"leaf","title":"Titel","optional":true,"format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"format":"roltekst"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true},' +
  '"door":{"kind":"leaf","title":"Door","optional":true,"refers":"rol"},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"item":{"kind":"leaf","title":"Rol","refers":"rol"}},' +
  '"verzoek":{"kind":"object","title":"Verzoek","optional":true,"keys":{},' +
  '"rest":{"kind":"object","title":"Verzoek aan een rol","keys":{"vraag":{"kind":"leaf","title":"Vraag","optional":true,"format":"roltekst"},' +
  '"ter_informatie":{"kind":"leaf","title":"Ter informatie","optional":true,"format":"roltekst"},' +
  '"te_laat":{"kind":"leaf","title":"Te laat","optional":true,"format":"roltekst"},' +
  '"precies":{"kind":"leaf","title":"Precies","optional":true,"format":"boolean"},' +
  '"meteen":{"kind":"leaf","title":"Meteen","optional":true,"format":"boolean"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true},' +
  '"tijd":{"kind":"leaf","title":"Tijd","optional":true},' +
  '"eerst":{"kind":"leaf","title":"Eerst","optional":true},' +
  '"bijlagen":{"kind":"leaf","title":"Bijlagen","optional":true}}},' +
  '"keysRefer":"rol"},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true},' +
  '"na":{"kind":"list","title":"Na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"item":{"kind":"leaf","title":"Taak","refers":"taak"}},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"item":{"kind":"leaf","title":"Noot","refers":"noot"}},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}},' +
  '"per":{"kind":"leaf","title":"Per","optional":true},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"item":{"kind":"leaf","title":"Noot","refers":"noot"}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"voorheen":{"kind":"list","title":"Voorheen","optional":true,"item":{"kind":"leaf","title":"Taak"}},' +
  '"privacy":{"kind":"leaf","title":"Privacy","default":"geen"},' +
  '"verplicht":{"kind":"leaf","title":"Verplicht","default":false,"format":"boolean"},' +
  '"openbaarheid":{"kind":"leaf","title":"Openbaarheid","optional":true},' +
  '"vervalt":{"kind":"leaf","title":"Vervalt","optional":true,"default":false,"format":"boolean"}}}}}}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"item":{"kind":"leaf","title":"Bron-id"}},' +
  '"neemt_over":{"kind":"list","title":"Overgenomen taken","optional":true,"item":{"kind":"object","title":"Overname","keys":{"checklist":{"kind":"leaf","title":"Checklist","refers":"checklist"},' +
  '"taken":{"kind":"list","title":"Taken","item":{"kind":"leaf","title":"Taak"}}}}},' +
  '"per_persoon":{"kind":"object","title":"Lijsten per persoon","optional":true,"keys":{"komt":{"kind":"list","title":"Wie komt","optional":true,"item":{"kind":"leaf","title":"Checklist","refers":"checklist"}},' +
  '"vertrekt":{"kind":"list","title":"Wie vertrekt","optional":true,"item":{"kind":"leaf","title":"Checklist","refers":"checklist"}},' +
  '"blijft":{"kind":"list","title":"Wie blijft","optional":true,"item":{"kind":"leaf","title":"Checklist","refers":"checklist"}}}}}},' +
  '"dossier":{"kind":"object","title":"Dossier","keys":{"schema_versie":{"kind":"leaf","title":"Versie van het schema","optional":true,"openness":"intern"},' +
  '"id":{"kind":"leaf","title":"Id","openness":"intern"},' +
  '"titel":{"kind":"leaf","title":"Titel","openness":"vertrouwelijk"},' +
  '"checklists":{"kind":"list","title":"Checklists","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Checklist","openness":"intern","refers":"checklist"}},' +
  '"gestart_op":{"kind":"leaf","title":"Gestart op","optional":true,"openness":"intern","format":"datum"},' +
  '"lijst":{"kind":"leaf","title":"Code van de lijsten","optional":true,"openness":"intern"},' +
  '"gesloten_op":{"kind":"leaf","title":"Gesloten op","optional":true,"openness":"intern","format":"datum"},' +
  '"hoort_bij":{"kind":"leaf","title":"Hoort bij","optional":true,"openness":"intern"},' +
  '"voor":{"kind":"leaf","title":"Voor","optional":true,"openness":"vertrouwelijk"},' +
  '"portefeuilles":{"kind":"list","title":"Portefeuilles","optional":true,"openness":"intern","item":{"kind":"leaf","title":"Portefeuille","openness":"intern","refers":"portefeuille"}},' +
  '"grond":{"kind":"leaf","title":"Grond van het vertrek","optional":true,"isChoice":true,"openness":"vertrouwelijk"},' +
  '"plotseling":{"kind":"leaf","title":"Plotseling","optional":true,"default":false,"openness":"vertrouwelijk","format":"boolean"},' +
  '"mijlpalen":{"kind":"list","title":"Mijlpalen","optional":true,"openness":"intern","item":{"kind":"object","title":"Mijlpaal","openness":"intern","keys":{"id":{"kind":"leaf","title":"Id","openness":"intern"},' +
  '"naam":{"kind":"leaf","title":"Naam","openness":"intern"},' +
  '"datum":{"kind":"leaf","title":"Datum","optional":true,"openness":"intern","format":"datum"}}}},' +
  '"fasen":{"kind":"list","title":"Fasen","optional":true,"openness":"intern","item":{"kind":"object","title":"Fase","openness":"intern","keys":{"id":{"kind":"leaf","title":"Id","openness":"intern"},' +
  '"titel":{"kind":"leaf","title":"Titel","openness":"intern"},' +
  '"groepswaarde":{"kind":"leaf","title":"Moment van de groep","optional":true,"openness":"intern"}}}},' +
  '"lopende_zaken":{"kind":"list","title":"Lopende zaken","optional":true,"openness":"vertrouwelijk","item":{"kind":"object","title":"Lopende zaak","openness":"vertrouwelijk","keys":{"portefeuille":{"kind":"leaf","title":"Portefeuille","optional":true,"openness":"vertrouwelijk","refers":"portefeuille"},' +
  '"zaak":{"kind":"leaf","title":"Zaak","openness":"vertrouwelijk"},' +
  '"stand":{"kind":"leaf","title":"Stand van zaken","optional":true,"openness":"vertrouwelijk"},' +
  '"volgende_stap":{"kind":"leaf","title":"Volgende stap","optional":true,"openness":"vertrouwelijk"},' +
  '"uiterlijk":{"kind":"leaf","title":"Uiterlijk","optional":true,"openness":"vertrouwelijk","format":"datum"},' +
  '"weet_ervan":{"kind":"leaf","title":"Wie ervan weet","optional":true,"openness":"vertrouwelijk"}}}},' +
  '"contacten":{"kind":"list","title":"Contacten","optional":true,"openness":"vertrouwelijk","item":{"kind":"object","title":"Contact","openness":"vertrouwelijk","keys":{"portefeuille":{"kind":"leaf","title":"Portefeuille","optional":true,"openness":"vertrouwelijk","refers":"portefeuille"},' +
  '"organisatie":{"kind":"leaf","title":"Organisatie","openness":"vertrouwelijk"},' +
  '"functie":{"kind":"leaf","title":"Functie","optional":true,"openness":"vertrouwelijk"},' +
  '"waarover":{"kind":"leaf","title":"Waarover","optional":true,"openness":"vertrouwelijk"},' +
  '"volgende_afspraak":{"kind":"leaf","title":"Volgende afspraak","optional":true,"openness":"vertrouwelijk","format":"datum"}}}},' +
  '"taken":{"kind":"list","title":"Taken","openness":"vertrouwelijk","item":{"kind":"object","title":"Taak","openness":"vertrouwelijk","keys":{"id":{"kind":"leaf","title":"Id","openness":"vertrouwelijk"},' +
  '"nummer":{"kind":"leaf","title":"Nummer","optional":true,"openness":"vertrouwelijk"},' +
  '"titel":{"kind":"leaf","title":"Titel","label":"titel van deze taak","openness":"vertrouwelijk","format":"roltekst"},' +
  '"toelichting":{"kind":"leaf","title":"Toelichting","optional":true,"openness":"vertrouwelijk","format":"roltekst"},' +
  '"uit":{"kind":"leaf","title":"Uit checklist","optional":true,"openness":"vertrouwelijk","refers":"checklist"},' +
  '"onderdeel_van":{"kind":"leaf","title":"Onderdeel van","optional":true,"openness":"vertrouwelijk","refers":"taak"},' +
  '"fase":{"kind":"leaf","title":"Fase","optional":true,"openness":"vertrouwelijk"},' +
  '"door":{"kind":"leaf","title":"Door","label":"wie dit doet","openness":"vertrouwelijk","refers":"rol"},' +
  '"met":{"kind":"list","title":"Samen met","optional":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Rol","openness":"vertrouwelijk","refers":"rol"}},' +
  '"wanneer":{"kind":"leaf","title":"Wanneer","optional":true,"openness":"vertrouwelijk"},' +
  '"voorstel":{"kind":"leaf","title":"Voorgestelde termijn","optional":true,"openness":"vertrouwelijk"},' +
  '"voorstel_reden":{"kind":"leaf","title":"Reden van het voorstel","optional":true,"openness":"vertrouwelijk"},' +
  '"doorlooptijd":{"kind":"leaf","title":"Doorlooptijd","optional":true,"openness":"vertrouwelijk"},' +
  '"doorlooptijd_volgens":{"kind":"leaf","title":"Doorlooptijd volgens","optional":true,"openness":"vertrouwelijk"},' +
  '"doorlooptijd_uitleg":{"kind":"leaf","title":"Uitleg bij de doorlooptijd","optional":true,"openness":"vertrouwelijk"},' +
  '"spoed":{"kind":"leaf","title":"Met spoed","optional":true,"openness":"vertrouwelijk"},' +
  '"voorstel_bij_haast":{"kind":"leaf","title":"Voorstel bij haast","optional":true,"openness":"vertrouwelijk"},' +
  '"datum":{"kind":"leaf","title":"Datum","optional":true,"openness":"vertrouwelijk","format":"datum"},' +
  '"na":{"kind":"list","title":"Na","optional":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Taak","openness":"vertrouwelijk","refers":"taak"}},' +
  '"liefst_na":{"kind":"list","title":"Liefst na","optional":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Taak","openness":"vertrouwelijk","refers":"taak"}},' +
  '"grondslag":{"kind":"list","title":"Grondslag","optional":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Noot","openness":"vertrouwelijk","refers":"noot"}},' +
  '"herkomst":{"kind":"list","title":"Herkomst","optional":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Bron-id","openness":"vertrouwelijk"}},' +
  '"privacy":{"kind":"leaf","title":"Privacy","default":"geen","openness":"vertrouwelijk"},' +
  '"verplicht":{"kind":"leaf","title":"Verplicht","default":false,"openness":"vertrouwelijk","format":"boolean"},' +
  '"status":{"kind":"leaf","title":"Status","optional":true,"openness":"vertrouwelijk"},' +
  '"afgehandeld_op":{"kind":"leaf","title":"Afgehandeld op","optional":true,"openness":"vertrouwelijk","format":"datum"},' +
  '"afgehandeld_door":{"kind":"leaf","title":"Afgehandeld door","optional":true,"openness":"vertrouwelijk"},' +
  '"toegewezen_aan":{"kind":"leaf","title":"Toegewezen aan","optional":true,"openness":"vertrouwelijk"},' +
  '"eerder":{"kind":"leaf","title":"Eerder","optional":true,"openness":"vertrouwelijk"},' +
  '"opmerking":{"kind":"leaf","title":"Opmerking","optional":true,"openness":"vertrouwelijk"},' +
  '"reden":{"kind":"leaf","title":"Reden","optional":true,"openness":"vertrouwelijk"},' +
  '"ondanks":{"kind":"list","title":"Ondanks","optional":true,"openness":"vertrouwelijk","item":{"kind":"leaf","title":"Taak","openness":"vertrouwelijk"}}}}}}},' +
  '"personen":{"kind":"object","title":"Personen (lokaal)","keys":{"personen":{"kind":"list","title":"Personen","openness":"nooit","item":{"kind":"object","title":"Persoon","openness":"nooit","keys":{"id":{"kind":"leaf","title":"Id","openness":"nooit"},' +
  '"naam":{"kind":"leaf","title":"Naam","openness":"nooit"},' +
  '"aanhef":{"kind":"leaf","title":"Aanhef","optional":true,"openness":"nooit"},' +
  '"mail":{"kind":"leaf","title":"Mailadres","optional":true,"openness":"nooit"}}}}}}}',
) as never;
