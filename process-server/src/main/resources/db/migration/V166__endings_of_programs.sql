-- endings of programs cannot be allowed any more; those that an administrator allowed before go
delete from file_ending where ending in (
    'exe', 'com', 'bat', 'cmd', 'scr', 'pif', 'msi', 'msp', 'msu', 'msc', 'mst', 'msix', 'appx', 'cpl', 'dll',
    'sys', 'ocx', 'drv', 'xll', 'wll', 'gadget', 'application', 'js', 'jse', 'mjs', 'vb', 'vbs', 'vbe', 'wsf',
    'wsh', 'wsc', 'sct', 'hta', 'ps1', 'psm1', 'psd1', 'ps1xml', 'reg', 'inf', 'lnk', 'scf', 'url', 'chm', 'jar',
    'jnlp', 'class', 'apk', 'xapk', 'ipa', 'app', 'dmg', 'pkg', 'deb', 'rpm', 'run', 'bin', 'elf', 'out',
    'appimage', 'sh', 'bash', 'zsh', 'csh', 'ksh', 'command', 'workflow', 'scpt', 'py', 'pyc', 'pyw', 'pyz', 'rb',
    'pl', 'php'
);
