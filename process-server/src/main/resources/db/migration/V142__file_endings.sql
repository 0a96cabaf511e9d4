-- how the files end that may be attached; an administrator allows more of them, or fewer
create table file_ending (
    ending text primary key check (ending = lower(ending))
);
insert into file_ending (ending) values
    ('pdf'), ('doc'), ('docx'), ('dotx'), ('odt'), ('rtf'), ('txt'), ('md'), ('log'), ('pages'), ('epub'), ('djvu'), ('xps'),
    ('xls'), ('xlsx'), ('xltx'), ('ods'), ('csv'), ('tsv'), ('numbers'),
    ('ppt'), ('pptx'), ('ppsx'), ('odp'), ('key'), ('vsd'), ('vsdx'), ('mpp'), ('pub'), ('one'),
    ('png'), ('jpg'), ('jpeg'), ('jfif'), ('gif'), ('bmp'), ('tif'), ('tiff'), ('webp'), ('heic'), ('heif'), ('avif'), ('svg'),
    ('ico'), ('psd'), ('ai'), ('eps'), ('cdr'), ('indd'), ('fig'), ('drawio'), ('raw'), ('dng'), ('cr2'), ('nef'),
    ('mp3'), ('wav'), ('ogg'), ('oga'), ('opus'), ('m4a'), ('aac'), ('flac'), ('amr'), ('wma'),
    ('mp4'), ('m4v'), ('mov'), ('avi'), ('mkv'), ('webm'), ('wmv'), ('mpg'), ('mpeg'), ('3gp'), ('ogv'),
    ('zip'), ('rar'), ('7z'), ('gz'), ('tar'), ('tgz'),
    ('eml'), ('msg'), ('ics'), ('vcf'), ('mbox'),
    ('xml'), ('json'), ('yaml'), ('yml'), ('xsd'), ('bpmn'), ('dmn'), ('form'),
    ('dwg'), ('dxf'), ('dwf'), ('step'), ('stp'), ('igs'), ('iges'), ('stl'), ('ifc'), ('skp'), ('cdw'), ('frw'), ('spw'), ('obj'),
    ('sig'), ('sgn'), ('p7s'), ('p7m'), ('cer'), ('crt'), ('pem'), ('asc');
