# Aanvullen met de Tab-toets voor gemeente, in PowerShell.
#
# Voorgoed aanzetten doet u met deze regels:
#   New-Item -ItemType Directory -Force (Split-Path $PROFILE) | Out-Null
#   gemeente completion powershell | Out-File -Append -Encoding utf8 $PROFILE
# Open daarna een nieuw venster. Alleen in dit venster:
#   gemeente completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName gemeente -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $lines = @(& gemeente __complete powershell "huidig:$wordToComplete" @before 2>$null)
    } catch {
        $lines = @()
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    $replaces = $lines -contains ':replace'
    foreach ($line in $lines) {
        if ($line.StartsWith(':')) { continue }
        $word, $about = $line.Split([char]9, 2)
        if (-not $replaces -and -not $word.StartsWith($wordToComplete, [System.StringComparison]::OrdinalIgnoreCase)) { continue }
        $text = if ($word -match '[\s''"`$&|;<>(){}@,]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
        if (-not $about) { $about = $word }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $about)
    }
}
