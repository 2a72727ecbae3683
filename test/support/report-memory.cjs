// Loaded before the program: tells how much memory it had at most, in kB.
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.GEMEENTE_MEMORY, String(process.resourceUsage().maxRSS)));
