"""Short articles about what newsrooms get wrong most: counted people, money, shares, scores, years.

CONFLICTS are (name, language, date of the article, rule, what the finding must touch, text);
TRAPS, (name, language, date of the article, text), look alike and are sound.
"""

CONFLICTS: list[tuple[str, str, str, str, str, str]] = [
    (
        "miners-turned",
        "en",
        "2024-03-06",
        "number-conflict",
        "41",
        """\
Fourteen miners killed in shaft collapse

Fourteen miners died when a shaft collapsed at the Brenna copper mine on Monday, the company said.

Rescuers worked through the night with heavy machinery. Relatives waited behind a police cordon, wrapped in blankets against the cold.

The operator said it would pay for the funerals of the 41 miners and support their families. Production has been suspended.
""",
    ),
    (
        "killing-against-dead",
        "en",
        "2024-07-18",
        "number-conflict",
        "32",
        """\
Ferry sinks off northern coast

A ferry capsized in heavy seas off the northern coast on Tuesday, killing 23 people, the coast guard said.

The vessel, built in 1987, was carrying passengers and livestock between two islands. Investigators are looking at whether it was overloaded.

Most of the 32 dead were returning from a wedding, according to the coast guard.
""",
    ),
    (
        "fund-million-billion",
        "en",
        "2024-02-20",
        "magnitude-conflict",
        "$250 billion",
        """\
City approves flood wall

The council voted on Monday to spend $250 million on a new flood wall along the Darrow river.

Construction is expected to begin in the autumn. Engineers say the wall will protect some 9,000 homes.

Opponents argued that the $250 billion flood wall would only move the water downstream.
""",
    ),
    (
        "votes-turned",
        "en",
        "2024-06-11",
        "number-conflict",
        "274",
        """\
Parliament rejects pension bill

Lawmakers rejected the pension bill late on Monday, with 247 members voting against it.

The finance minister had pleaded for its passage, saying the system would run out of money within a decade.

The 274 members who voted against the bill included some from the governing party.
""",
    ),
    (
        "share-of-vote",
        "en",
        "2024-10-07",
        "number-conflict",
        "35 percent",
        """\
Greens take the lead in Halden

The Greens won 53 percent of the vote in the port city of Halden on Sunday, according to final results.

Turnout was the highest in two decades. The party had campaigned on cheaper buses and cleaner air.

With 35 percent of the vote, the Greens will be able to govern Halden alone.
""",
    ),
    (
        "prison-years",
        "en",
        "2024-04-24",
        "number-conflict",
        "eight years",
        """\
Former banker jailed for fraud

A court in Leeds sentenced the former banker Ian Calloway to six years in prison on Tuesday for defrauding pensioners.

The judge said he had shown no remorse. Victims applauded as the sentence was read out.

Calloway, who was sentenced to eight years in prison, will appeal, his lawyer said.
""",
    ),
    (
        "distance-swapped",
        "en",
        "2024-01-30",
        "number-conflict",
        "52 kilometers",
        """\
Quake shakes villages

The earthquake struck 25 kilometers north of Sarno at dawn on Monday, the seismological institute said.

Residents ran into the streets in their night clothes. No injuries were reported, though several chimneys fell.

The epicenter lay 52 kilometers north of Sarno at a depth of eight kilometers, the institute said.
""",
    ),
    (
        "conversion-wrong",
        "en",
        "2024-11-05",
        "unit-conversion",
        "16 kilometers",
        """\
Runner saves dog

A marathon runner carried an injured dog for six miles (16 kilometers) through the hills above Tarn on Sunday.

The dog, a young terrier, had a broken leg. A vet in the next village treated it free of charge.
""",
    ),
    (
        "headline-toll-turned",
        "en",
        "2024-12-02",
        "headline-number",
        "31",
        """\
Market fire kills 31 in port city

A fire tore through a crowded market in the port city of Lemba on Sunday, killing 13 people, officials said.

The blaze began in a store room where gas bottles were kept. It took firefighters four hours to put it out.

Officials said the market had no emergency exits. An inquiry has been opened.
""",
    ),
    (
        "parts-and-total",
        "en",
        "2024-05-28",
        "arithmetic",
        "12",
        """\
Twelve arrested after derby

Police arrested 12 people after the derby on Saturday: seven supporters of United and six supporters of Rovers.

Windows were broken in two pubs near the stadium. Nobody was hurt.
""",
    ),
    (
        "tewas-berbalik",
        "id",
        "2024-01-17",
        "number-conflict",
        "52",
        """\
Bus Pariwisata Masuk Jurang di Cianjur

Sebuah bus pariwisata masuk jurang di Kabupaten Cianjur, Selasa (16/1/2024). Kecelakaan itu menewaskan 25 orang.

Bus membawa rombongan pelajar yang pulang dari studi tur. Petugas masih mengevakuasi badan bus dari dasar jurang.

Polisi sudah mengidentifikasi ke-52 korban tewas dan menyerahkannya kepada keluarga.
""",
    ),
    (
        "korupsi-juta-miliar",
        "id",
        "2024-02-22",
        "magnitude-conflict",
        "Rp 4,7 juta",
        """\
Bendahara Desa Ditahan

Jaksa menahan bendahara Desa Sukamaju karena diduga menggelapkan dana desa sebesar Rp 4,7 miliar, Rabu (21/2/2024).

Tersangka dititipkan di rumah tahanan selama 20 hari. Penyidik sudah memeriksa belasan saksi.

Dana desa sebesar Rp 4,7 juta itu dipakai untuk bermain judi daring, kata jaksa.
""",
    ),
    (
        "peserta-nol-hilang",
        "id",
        "2024-03-25",
        "number-conflict",
        "1.500 peserta",
        """\
Lari Pagi Meriahkan Ulang Tahun Kota

Sebanyak 15.000 peserta mengikuti lari pagi dalam rangka ulang tahun Kota Magelang, Minggu (24/3/2024).

Warga berjajar di tepi jalan sambil menyemangati para pelari. Panitia menyiapkan medali dan makanan.

Sebanyak 1.500 peserta mengikuti lari pagi itu dengan tertib, kata ketua panitia.
""",
    ),
    (
        "suara-persen",
        "id",
        "2024-12-05",
        "number-conflict",
        "47,5 persen",
        """\
Hasanah Menang di Kabupaten Wakatobi

Pasangan Hasanah-Rudi meraih 57,4 persen suara dalam pemilihan bupati Wakatobi, menurut hasil resmi yang diumumkan Rabu (4/12/2024).

KPU menetapkan hasil itu dalam rapat pleno. Para saksi menandatangani berita acara.

Dengan 47,5 persen suara, pasangan Hasanah-Rudi memenangi pemilihan bupati Wakatobi.
""",
    ),
    (
        "vonis-tahun",
        "id",
        "2024-05-16",
        "number-conflict",
        "9 tahun penjara",
        """\
Mantan Kepala Dinas Divonis

Majelis hakim menjatuhkan vonis 6 tahun penjara kepada mantan Kepala Dinas Pekerjaan Umum, Suryadi, Rabu (15/5/2024).

Hakim menyatakan Suryadi terbukti menerima suap dari kontraktor. Ia juga harus membayar denda.

Suryadi divonis 9 tahun penjara dan langsung menyatakan banding.
""",
    ),
    (
        "gol-skor",
        "id",
        "2024-09-16",
        "number-conflict",
        "2-1",
        """\
Persela Tundukkan Persik

Persela Lamongan mengalahkan Persik Kediri 3-1 di Stadion Surajaya, Minggu (15/9/2024) malam.

Tuan rumah unggul sejak menit kesepuluh melalui tendangan bebas. Tim tamu sempat membalas sebelum turun minum.

Persela mengalahkan Persik 2-1 dan naik ke peringkat kedua klasemen.
""",
    ),
    (
        "jarak-desa",
        "id",
        "2024-07-11",
        "number-conflict",
        "53 kilometer",
        """\
Warga Bangun Jalan Sendiri

Warga Desa Leuwi membangun sendiri jalan sepanjang 35 kilometer yang menghubungkan desa itu dengan ibu kota kecamatan.

Mereka mengumpulkan uang dan bekerja bakti setiap akhir pekan. Batu diambil dari sungai terdekat.

Jalan sepanjang 53 kilometer itu kini dapat dilalui mobil pengangkut hasil kebun.
""",
    ),
    (
        "judul-rumah",
        "id",
        "2024-11-14",
        "headline-number",
        "68",
        """\
68 Rumah di Pesisir Terendam Banjir

Sebanyak 86 rumah di pesisir Kabupaten Demak terendam banjir rob sejak Rabu (13/11/2024).

Air masuk setinggi lutut. Sebagian warga memilih bertahan di lantai dua, sebagian lagi mengungsi ke balai desa.

Pemerintah kabupaten menyalurkan makanan dan selimut.
""",
    ),
    (
        "hewan-dicuri",
        "id",
        "2024-06-10",
        "number-conflict",
        "21 ekor sapi",
        """\
Pencuri Ternak Ditangkap

Polisi menangkap dua pria yang mencuri 12 ekor sapi milik peternak di Kecamatan Lembang, Minggu (9/6/2024).

Keduanya beraksi pada malam hari dengan truk sewaan. Kandang berada jauh dari rumah pemiliknya.

Sebanyak 21 ekor sapi itu dijual ke pasar hewan di luar provinsi, kata kapolsek.
""",
    ),
    (
        "relokasi-jumlah",
        "id",
        "2024-04-03",
        "number-conflict",
        "340 keluarga",
        """\
Keluarga di Bantaran Sungai Direlokasi

Pemerintah kota merelokasi 430 keluarga dari bantaran Sungai Code mulai Selasa (2/4/2024).

Mereka mendapat rumah susun yang dibangun tahun lalu. Setiap keluarga menerima bantuan pindah.

Ke-340 keluarga yang direlokasi dari bantaran Sungai Code boleh tinggal tanpa sewa selama setahun.
""",
    ),
    (
        "korban-luka",
        "id",
        "2024-03-14",
        "number-conflict",
        "15 orang luka",
        """\
Truk Tabrak Rombongan Pelayat

Sebuah truk menabrak rombongan pelayat di Jalan Raya Ngawi, Rabu (13/3/2024). Dua orang tewas dan 11 orang luka-luka.

Sopir truk mengaku mengantuk. Ia kini diperiksa di kantor polisi.

Dalam kecelakaan itu dua orang tewas dan 15 orang luka-luka, kata kepala satuan lalu lintas.
""",
    ),
]

TRAPS: list[tuple[str, str, str, str]] = [
    (
        "two-mines",
        "en",
        "2024-03-06",
        """\
Miners killed in two accidents

Fourteen miners died when a shaft collapsed at the Brenna copper mine on Monday, the company said.

It was the worst accident since 2011, when a gas explosion at the Kolvik mine killed 41 miners.

The union said the 41 miners who died at Kolvik had been forgotten too soon.
""",
    ),
    (
        "toll-of-years",
        "en",
        "2024-07-18",
        """\
Ferry sinks off northern coast

A ferry capsized in heavy seas off the northern coast on Tuesday, killing 23 people, the coast guard said.

Accidents at sea have killed 132 people in the country this year, more than in any year since 1999.

Officials said the 23 victims included four children. A crew of six survived.
""",
    ),
    (
        "organisers-and-police",
        "en",
        "2024-05-02",
        """\
Teachers march for higher pay

Police put the number of marchers at 14,000; the union said 41,000 teachers had come to the capital on Wednesday.

They carried banners and blew whistles as they passed the education ministry. Schools were shut in most districts.

Last year 31,000 teachers marched through the capital in the rain.
""",
    ),
    (
        "for-and-against",
        "en",
        "2024-06-11",
        """\
Parliament passes pension bill

Lawmakers passed the pension bill late on Monday with 274 votes in favour and 247 against.

The finance minister had pleaded for its passage. In March the house had passed an earlier version with 247 votes in favour.

The upper house, where the government has 72 of 127 seats, will vote next week.
""",
    ),
    (
        "club-and-stadium-founded",
        "en",
        "2024-09-03",
        """\
Club opens new museum

Harwick Rovers, founded in 1889, opened a museum next to its stadium on Monday.

The stadium was built in 1898 and rebuilt twice since. The women's side, founded in 1998, has a room of its own.

Visitors can see the shirt worn in the cup final of 1989.
""",
    ),
    (
        "third-and-fourth-place",
        "en",
        "2024-08-14",
        """\
Marsh wins again

Ellen Marsh won the Corbury marathon for the third time on Sunday, in two hours and 27 minutes.

Her sister Joan finished fourth for the third time. It was the fourth time that both had run in Corbury together.

Last year Marsh came second.
""",
    ),
    (
        "prosecutors-asked",
        "en",
        "2024-04-24",
        """\
Former banker jailed for fraud

A court in Leeds sentenced the former banker Ian Calloway to six years in prison on Tuesday for defrauding pensioners.

Prosecutors had asked for eight years in prison. His partner was sentenced to four years.

Calloway had already served 16 months awaiting trial. He faced up to 14 years.
""",
    ),
    (
        "two-quakes",
        "en",
        "2024-01-30",
        """\
Quakes shake villages

The first earthquake struck 25 kilometers north of Sarno at dawn on Monday, the seismological institute said.

A second, weaker tremor struck 52 kilometers north of Sarno an hour later. Residents ran into the streets.

The first was felt as far as 150 kilometers away.
""",
    ),
    (
        "rounded",
        "en",
        "2024-02-20",
        """\
City approves flood wall

The council voted on Monday to spend $248.6 million on a new flood wall along the Darrow river.

Some 9,140 homes lie behind the old one. Engineers say the wall will protect about 9,000 homes.

Opponents argued that the $250 million flood wall would only move the water downstream.
""",
    ),
    (
        "lone-conversions",
        "en",
        "2024-11-05",
        """\
Runner saves dog

A marathon runner carried an injured dog for six miles (10 kilometers) through the hills above Tarn on Sunday.

The dog weighed 35 pounds (16 kilos). It was 95 degrees Fahrenheit (35 degrees Celsius) in the shade.

A vet 16 kilometers away treated it free of charge.
""",
    ),
    (
        "dead-among-attackers",
        "en",
        "2024-12-02",
        """\
Gunmen kill 13 in port city

Gunmen stormed a market in the port city of Lemba on Sunday, killing 13 people, officials said.

Soldiers later killed 31 gunmen in a raid on their camp. Three soldiers died.

The 13 dead were buried on Monday. Relatives of the 31 gunmen were not told where they lie.
""",
    ),
    (
        "shot-and-died",
        "en",
        "2024-03-19",
        """\
Novelist dies after shooting

The novelist Carla Winter was shot in Evanston on Monday evening as she left a reading. She died in a hospital in Chicago.

In 2019 a fan attacked Winter in Boston during another reading.

Winter grew up in Denver and taught in Boston.
""",
    ),
    (
        "districts",
        "en",
        "2024-08-20",
        """\
Floods displace thousands

Floods displaced 1,240 families in Ranga district and 2,140 families in Sola district, officials said on Monday.

Across the province 14,200 families have lost their homes. Schools serve as shelters.

Officials expect 1,420 families to return to Ranga next week.
""",
    ),
    (
        "toll-updated",
        "en",
        "2024-10-09",
        """\
Landslide toll rises to 41

The death toll from a landslide in the Oro valley rose to 41 on Tuesday after rescuers found more bodies.

Officials had earlier said that 14 people were killed when the slope gave way on Sunday.

At least 20 people are missing. Rescuers have pulled 12 survivors from the mud.
""",
    ),
    (
        "dua-kecelakaan",
        "id",
        "2024-01-17",
        """\
Bus Pariwisata Masuk Jurang di Cianjur

Sebuah bus pariwisata masuk jurang di Kabupaten Cianjur, Selasa (16/1/2024). Kecelakaan itu menewaskan 25 orang.

Kecelakaan serupa terjadi di Subang pada 2018 dan menewaskan 27 orang. Pada 2021, 29 orang tewas di Sumedang.

Bus itu membawa 52 orang, termasuk dua sopir.
""",
    ),
    (
        "uang-berbeda",
        "id",
        "2024-02-22",
        """\
Bendahara Desa Ditahan

Jaksa menahan bendahara Desa Sukamaju karena diduga menggelapkan dana desa sebesar Rp 4,7 miliar, Rabu (21/2/2024).

Dari rumahnya jaksa menyita uang Rp 47 juta. Dana desa tahun lalu berjumlah Rp 7,4 miliar.

Tersangka sudah mengembalikan Rp 740 juta.
""",
    ),
    (
        "peserta-dua-lomba",
        "id",
        "2024-03-25",
        """\
Lari Pagi Meriahkan Ulang Tahun Kota

Sebanyak 15.000 peserta mengikuti lari pagi dalam rangka ulang tahun Kota Magelang, Minggu (24/3/2024).

Sebanyak 1.500 peserta mengikuti lomba 10 kilometer, sisanya 5 kilometer.

Tahun lalu 10.500 peserta mengikuti lari pagi itu.
""",
    ),
    (
        "tuntutan-dan-vonis",
        "id",
        "2024-05-16",
        """\
Mantan Kepala Dinas Divonis

Majelis hakim menjatuhkan vonis 6 tahun penjara kepada mantan Kepala Dinas Pekerjaan Umum, Suryadi, Rabu (15/5/2024).

Vonis itu lebih ringan daripada tuntutan jaksa, yakni 9 tahun penjara. Kontraktor yang menyuapnya divonis 4 tahun penjara.

Jika tidak membayar denda, Suryadi dihukum 6 bulan kurungan.
""",
    ),
    (
        "berdiri-dan-pindah",
        "id",
        "2024-08-28",
        """\
Pabrik Gula Tutup

Pabrik gula di Kecamatan Jatiroto yang berdiri sejak 1978 menghentikan giling mulai pekan ini.

Pabrik gula lain di kabupaten itu berdiri sejak 1987 dan masih giling.

Pada 1997 pabrik tersebut dibeli perusahaan swasta.
""",
    ),
    (
        "skor-dua-laga",
        "id",
        "2024-09-16",
        """\
Persela Tundukkan Persik

Persela Lamongan mengalahkan Persik Kediri 3-1 di Stadion Surajaya, Minggu (15/9/2024) malam. Babak pertama berakhir 2-1.

Musim lalu Persela mengalahkan Persik 2-1 di tempat yang sama.

Pada laga lain, Persibo menang 1-0.
""",
    ),
    (
        "rob-dua-kecamatan",
        "id",
        "2024-11-14",
        """\
86 Rumah di Pesisir Terendam Banjir

Banjir rob merendam 86 rumah di pesisir Kabupaten Demak sejak Rabu (13/11/2024).

Sebanyak 68 rumah berada di Kecamatan Sayung dan 18 rumah di Kecamatan Wedung.

Pada Januari, banjir rob merendam 68 rumah di Kecamatan Sayung.
""",
    ),
    (
        "sapi-tersisa",
        "id",
        "2024-06-10",
        """\
Pencuri Ternak Ditangkap

Polisi menangkap dua pria yang mencuri 21 ekor sapi milik peternak di Kecamatan Lembang, Minggu (9/6/2024).

Sebanyak 12 ekor sapi sudah dijual ke pasar hewan. Sembilan ekor sapi ditemukan di sebuah kandang kosong.

Peternak itu semula memiliki 120 ekor sapi.
""",
    ),
    (
        "tahap-relokasi",
        "id",
        "2024-04-03",
        """\
Keluarga di Bantaran Sungai Direlokasi

Pemerintah kota merelokasi 430 keluarga dari bantaran Sungai Code mulai Selasa (2/4/2024).

Pada tahap pertama, 340 keluarga pindah ke rumah susun. Sebanyak 90 keluarga menyusul bulan depan.

Tahun lalu pemerintah kota merelokasi 403 keluarga dari bantaran Sungai Winongo.
""",
    ),
    (
        "tarif-naik",
        "id",
        "2024-07-02",
        """\
Tarif Air Naik

Perusahaan air minum menaikkan tarif dari Rp 2.500 menjadi Rp 5.200 per meter kubik mulai Senin (1/7/2024).

Pelanggan rumah tangga membayar Rp 5.200 per meter kubik, rumah ibadah Rp 2.500 per meter kubik.

Perusahaan melayani 25.000 pelanggan dan menargetkan 52.000 pelanggan pada 2030.
""",
    ),
    (
        "gempa-susulan",
        "id",
        "2024-09-20",
        """\
Gempa Guncang Maluku

Gempa bermagnitudo 6,5 mengguncang Maluku, Kamis (19/9/2024) pagi. Pusat gempa berada di laut pada kedalaman 10 kilometer.

Gempa susulan bermagnitudo 5,6 terjadi setengah jam kemudian pada kedalaman 19 kilometer.

Hingga siang tercatat 11 kali gempa susulan.
""",
    ),
    (
        "hadir-dan-undangan",
        "id",
        "2024-12-16",
        """\
Wisuda Dihadiri Ribuan Orang

Universitas Nusa mewisuda 1.245 mahasiswa di Kupang, Sabtu (14/12/2024). Dari jumlah itu, 1.024 mahasiswa lulus program sarjana.

Pada wisuda sebelumnya, universitas itu mewisuda 1.254 mahasiswa.

Rektor mengatakan 21 mahasiswa lulus dengan pujian dan 12 mahasiswa sudah bekerja.
""",
    ),
]
