/** `npm run measure:privacy`: recall and precision of the privacy scan; `-- --all` also prints what it gets wrong. */
import { figuresTable, fullSize, measure, measureHard, type Figures } from './privacy/measure.ts';
import { measureInside } from './privacy/renderings.ts';

async function print(): Promise<void> {
  const sets: Readonly<Record<string, Figures>> = {
    'Lines of text': measure(1),
    'Written against the grain': measureHard(1),
    'In Word files': await measureInside(1, { form: 'docx', size: fullSize }),
    'In mails': await measureInside(1, { form: 'mail', size: fullSize }),
  };
  for (const [name, figures] of Object.entries(sets)) {
    console.log(`${name}\n\n${figuresTable(figures)}\n`);
    if (!process.argv.includes('--all')) continue;
    for (const { rule, missed } of figures.rules)
      for (const text of missed) console.log(`missed ${rule}: ${text}`);
    for (const text of figures.alarms) console.log(`false alarm: ${text}`);
  }
}

void print();
