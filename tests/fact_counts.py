"""Whole articles on counts: slips that must be found, and sound ones that look alike.

FAULTY are (name, language, [(rule, words of its line)], text); SOUND, (name, language, text).
"""

FAULTY: list[tuple[str, str, list[tuple[str, str]], str]] = [
    (
        "ferry-sinks-off-southern-coast-k",
        "en",
        [("headline-number", "killing 23"), ("age-conflict", "Marsh, 43")],
        """\
Ferry sinks off southern coast, killing 23

PORT HALDEN, 14 May 2025 - A passenger ferry carrying families home from a weekend market capsized in heavy swell on Tuesday night, killing 32 people and leaving a dozen missing, coastguard officials said.

The Maria Dolores left Port Halden at 7.40 p.m. with 118 passengers and nine crew, according to the harbour register. It turned over some 4 miles (6.4 km) from the breakwater when cargo in the bow broke loose.

"There was no order to abandon ship," said Elena Marsh, 41, a teacher who swam to a fishing boat with her son. "We simply slid into the water."

Rescuers pulled 83 survivors from the sea before dawn. Divers were searching the hull for the 12 people still unaccounted for.

The company that runs the line, Halden Seaways, said the vessel had been built in 1987 and refitted in 2019. It had eleven crew on board when it sailed, all of them licensed.

Relatives of the 32 dead gathered in a school gymnasium near the port. Marsh, 43, said she would not leave until her sister was found.
""",
    ),
    (
        "council-backs-tram-line-after-st",
        "en",
        [
            ("unit-conversion", "(17 miles)"),
            ("arithmetic", "of which the state will pay"),
            ("weekday-date", "Monday, 10 March 2026"),
            ("magnitude-conflict", "$840 billion"),
        ],
        """\
Council backs tram line after stormy night

NORTHWICK (Wire) - The city council voted 34 to 29 early on Friday to build a second tram line, ending eight years of argument about how people should cross the river.

The line will be 12 kilometres (17 miles) long and have 19 stops. It is to cost $840 million, of which the state will pay $500 million, the city $240 million and a federal fund $150 million.

"This is a good day for everybody who has ever sat in a bus on Ferry Bridge," said Mayor Anita Kowalczyk, who had staked her second term on the plan.

Opponents, most of them from the western wards, had asked for a referendum. Their motion was defeated 41 to 22.

Construction is to begin on Monday, 10 March 2026, if no court stops it. The trams, ordered from a maker in Poland, can carry 220 passengers each.

Councillor Ray Otieno, who voted against, said the bill for the $840 billion line would fall on people who would never use it.

Of the 63 members of the council, 29 had spoken in the debate, or 46 percent.
""",
    ),
    (
        "rovers-beat-alder-3-1-to-reach-f",
        "en",
        [
            ("number-conflict", "third consecutive final"),
            ("number-conflict", "noise of 24,315"),
            ("impossible-date", "31 June"),
        ],
        """\
Rovers beat Alder 3-1 to reach fourth straight final

LEIGHTON - Rovers came from behind to beat Alder United 3-1 on Saturday and reach the Charter Cup final for the fourth time in a row.

Alder led after nine minutes through Tom Beckett, but two goals by 19-year-old Ibrahim Saeed and a late penalty by the captain, Luis Prado, turned the match before a crowd of 42,315.

"He is nineteen and plays as if he were thirty," said the coach, Marta Lindqvist, of Saeed. "We have to keep his feet on the ground."

Saeed, who joined from Casablanca in January for 6 million euros, has scored 14 times in 22 matches this season.

The club, founded in 1898, has won the trophy twice. It will be Rovers' third consecutive final, and Lindqvist said her players knew what defeat tasted like.

Prado, 33, said the noise of 24,315 people had carried the side through the last minutes.

Alder, who finished with ten men, have lost 11 of their last 15 matches, or 73 percent. The final will be played on 31 June.
""",
    ),
    (
        "tech-firm-lumenar-to-cut-one-job",
        "en",
        [
            ("arithmetic", "a drop of 30 percent"),
            ("number-conflict", "founded in 1978"),
            ("number-conflict", "The 1,500 job cuts"),
        ],
        """\
Tech firm Lumenar to cut one job in ten

SAN MATEO, California - Lumenar, a maker of chips for cars, will cut 1,200 jobs, about 10 percent of its work force, its chief executive told employees in a letter on Wednesday.

The company, founded in 1987 by two brothers in a garage, has struggled since two large customers began to design chips of their own. Revenue fell from $4.0 billion to $3.2 billion last year, a drop of 30 percent.

"I am sorry to those who leave," wrote Priya Raman, the chief executive. "You built this company."

Raman, 52, took over from Gerald Voss in 2021. She had promised then that no plant would be closed.

The cuts will fall mostly on plants in Oregon, where 700 people will lose their jobs, and in Penang, where 500 will. Analysts had expected a deeper cut.

Lumenar was founded in 1978 and went public in 1999. It employs 12,000 people in nine countries.

The 1,500 job cuts are to be finished by the end of March, the letter said. Shares rose 4 percent to $31.20.
""",
    ),
    (
        "five-things-to-know-about-the-ma",
        "en",
        [("unit-conversion", "98 degrees"), ("arithmetic", "40 percent")],
        """\
Five things to know about the Marlow heat wave

MARLOW, 8 August 2025 - The thermometer at Marlow airport touched 42 degrees Celsius (98 degrees Fahrenheit) on Thursday, the highest figure since records began in 1911.

1. At least 11 people have died. Most lived alone and were over 75, the health service said. Two were farm workers.

2. The power failed twice. On Wednesday evening 60,000 homes went dark for three hours; on Thursday it was 22,000 homes for forty minutes.

3. Schools are closed. All 140 schools of the county will stay shut until Monday, 11 August.

4. Water is short. The reservoir at Dunmore holds 3 million cubic metres, a quarter of the 12 million that it can take.

5. It will last. "We see no change before the middle of next week," said Kate Osei, a forecaster.

Hospitals were sending home patients who could walk. The deaths of the nine people, four of them in one street, have led to questions about a plan that the county adopted after the summer of 2018.

Of 400 people treated for heatstroke, 120, or 40 percent, were kept overnight.
""",
    ),
    (
        "judge-gives-banker-nine-years-fo",
        "en",
        [
            ("age-conflict", "who is 85"),
            ("number-conflict", "seven-year sentence"),
            ("magnitude-conflict", "7.5 billion pounds"),
            ("number-conflict", "The 16 counts"),
            ("weekday-date", "Friday, 12 November 2024"),
        ],
        """\
Judge gives banker nine years for fraud

LONDON - A former banker who stole 7.5 million pounds from elderly clients was jailed for nine years on Monday.

Julian Ashcombe, 58, had pleaded guilty to 14 counts of fraud. Judge Helen Pryce said he had "robbed people of the peace of their last years".

The court heard that Ashcombe took money from 26 clients between 2014 and 2022 and spent it on horses, a flat in Nice and school fees. One victim, a widow of 91, lost 410,000 pounds.

Ashcombe, who is 85, showed no emotion as the sentence was read. His wife, who sat in the gallery, wept.

"I trusted him because he came to my husband's funeral," said Dorothy Lane, one of the clients.

Prosecutors had asked for twelve years. The defence said that a man who had pleaded guilty at the first hearing deserved seven.

Detective Sergeant Owen Bright, who led the inquiry, said the seven-year sentence should warn others. Less than a tenth of the 7.5 billion pounds has been recovered.

The 16 counts to which he pleaded guilty covered eight years. He was arrested on Friday, 12 November 2024.
""",
    ),
    (
        "tabrakan-beruntun-di-tol-cikaret",
        "id",
        [
            ("headline-number", "9 Orang Tewas"),
            ("age-conflict", "Rina (43)"),
            ("number-conflict", "71 korban luka"),
        ],
        """\
Tabrakan Beruntun di Tol Cikaret, 9 Orang Tewas

BANDUNG - Kecelakaan beruntun yang melibatkan sebuah truk bermuatan semen dan enam mobil terjadi di Tol Cikaret Km 91, Selasa (13/5/2025) dini hari. Sebanyak 6 orang tewas dan 17 lainnya luka-luka.

Kapolres Purwajaya AKBP Dedi Hartawan mengatakan, truk diduga mengalami rem blong saat melaju di jalan menurun. "Truk menghantam mobil di depannya lalu terseret sejauh 80 meter," katanya.

Enam korban tewas terdiri atas empat laki-laki dan dua perempuan. Mereka dibawa ke RSUD Purwajaya.

Salah seorang korban selamat, Rina Astuti (34), mengaku mendengar suara keras sebelum mobilnya terpental. Ia bersama suami dan dua anaknya hendak pulang ke Jakarta.

Dedi menyebut sopir truk berinisial S (41) telah diamankan. Polisi juga memeriksa delapan saksi.

Kecelakaan itu menambah panjang daftar musibah di ruas tersebut. Sejak Januari, sudah terjadi 14 kecelakaan dengan 21 korban jiwa.

Rina (43) masih dirawat. Sementara itu, 71 korban luka dirawat di dua rumah sakit berbeda.
""",
    ),
    (
        "pemkot-anggarkan-rp-120-miliar-u",
        "id",
        [
            ("arithmetic", "dana itu dibagi"),
            ("arithmetic", "40 persen"),
            ("weekday-date", "Rabu, 10 April 2025"),
            ("impossible-date", "31 November"),
            ("magnitude-conflict", "Rp 120 triliun"),
            ("number-conflict", "46 ruas jalan"),
        ],
        """\
Pemkot Anggarkan Rp 120 Miliar untuk Perbaikan Jalan

SEMARANG, 3 Maret 2025 - Pemerintah Kota Semarang menyiapkan Rp 120 miliar untuk memperbaiki 64 ruas jalan yang rusak akibat banjir pada awal tahun.

Kepala Dinas Pekerjaan Umum Suwarno menjelaskan, dana itu dibagi untuk tiga wilayah, yakni Rp 50 miliar untuk wilayah timur, Rp 40 miliar untuk wilayah barat, dan Rp 45 miliar untuk wilayah selatan.

"Kami mulai dari jalan yang dilewati angkutan kota," ujar Suwarno, Senin.

Dari 64 ruas itu, 16 ruas atau 40 persen rusak berat. Panjang seluruhnya mencapai 87 kilometer.

Anggota DPRD Kota Semarang Lestari Widodo meminta pengerjaan tidak molor. Tahun lalu, katanya, dari 50 ruas yang dijanjikan hanya 38 yang selesai.

Pekerjaan akan dimulai pada Rabu, 10 April 2025, dan ditargetkan rampung sebelum 31 November.

Lestari menambahkan, anggaran Rp 120 triliun itu harus diawasi bersama. Menurut dia, perbaikan 46 ruas jalan tersebut jangan sampai tumpang tindih dengan proyek provinsi.
""",
    ),
    (
        "persada-fc-juara-untuk-ketiga-ka",
        "id",
        [
            ("number-conflict", "Gelar keempat"),
            ("age-conflict", "Wahyu, 54 tahun"),
            ("number-conflict", "23.450 penonton"),
            ("number-conflict", "berdiri pada 1978"),
        ],
        """\
Persada FC Juara untuk Ketiga Kalinya

SURABAYA - Persada FC merebut gelar juara Piala Merdeka untuk ketiga kalinya setelah menundukkan Bintang Timur dengan skor 2-1 di Stadion Gelora Jaya, Sabtu malam.

Pertandingan disaksikan 32.450 penonton. Bintang Timur unggul lebih dahulu lewat sundulan Rudi Kase pada menit ke-12.

Persada membalas lewat Andika Saputra pada menit ke-55 dan tendangan penalti Marcos Silva pada menit ke-83.

"Ini kemenangan untuk warga kota," kata pelatih Persada, Wahyu Nugraha, yang berusia 45 tahun.

Klub yang didirikan pada 1987 itu sebelumnya juara pada 1999 dan 2014. Mereka membawa pulang hadiah Rp 5 miliar.

Andika, 23 tahun, terpilih sebagai pemain terbaik. Ia mencetak sembilan gol dari 11 laga.

Gelar keempat bagi Persada itu dirayakan hingga dini hari. Polisi mengerahkan 1.200 personel.

Wahyu, 54 tahun, mengatakan ingin beristirahat dahulu. Dukungan 23.450 penonton, menurutnya, membuat pemain tidak menyerah. Sejak berdiri pada 1978, klub itu belum pernah terdegradasi.
""",
    ),
    (
        "korban-banjir-bandang-bertambah",
        "id",
        [
            ("arithmetic", "312 rumah rusak"),
            ("number-conflict", "72 orang yang hilang"),
            ("number-conflict", "51 korban meninggal"),
        ],
        """\
Korban Banjir Bandang Bertambah, 27 Orang Hilang

PADANG, 12 Mei 2025 - Banjir bandang menerjang tiga kecamatan di Kabupaten Lembah Agam, Minggu malam. Badan Penanggulangan Bencana Daerah mencatat 15 orang meninggal dunia dan 27 orang hilang.

Kepala BPBD Yusrizal mengatakan sebanyak 312 rumah rusak, terdiri atas 120 rusak berat, 92 rusak sedang, dan 110 rusak ringan.

"Air datang tiba-tiba sekitar pukul 22.30," kata Yusrizal.

Ketinggian air mencapai dua meter. Jembatan sepanjang 40 meter putus sehingga dua nagari terisolasi.

Sebanyak 1.840 warga mengungsi di sembilan titik. Mereka membutuhkan selimut, makanan bayi, dan air bersih.

Pencarian terhadap 72 orang yang hilang dilanjutkan Senin pagi oleh 250 personel gabungan. Tim juga memakai dua ekor anjing pelacak.

Bupati Hendri Malik menetapkan masa tanggap darurat selama 14 hari. Pemerintah daerah menyiapkan Rp 2,5 miliar.

Jenazah 51 korban meninggal sudah diserahkan kepada keluarga. Para pengungsi di 11 titik mengeluhkan kurangnya obat.
""",
    ),
    (
        "eks-kepala-dinas-divonis-6-tahun",
        "id",
        [
            ("number-conflict", "vonis tujuh tahun penjara"),
            ("number-conflict", "42 saksi"),
            ("magnitude-conflict", "Rp 3,4 triliun"),
            ("age-conflict", "berusia 25 tahun"),
            ("weekday-date", "Jumat, 14 Februari 2023"),
        ],
        """\
Eks Kepala Dinas Divonis 6 Tahun Penjara

MEDAN - Majelis hakim Pengadilan Tipikor Medan menjatuhkan vonis enam tahun penjara kepada mantan Kepala Dinas Kesehatan Sumber Jaya, Bambang Irawan (52), Kamis.

Bambang terbukti menerima suap Rp 3,4 miliar dari pengadaan alat kesehatan. Ia juga didenda Rp 300 juta subsider tiga bulan kurungan.

"Terdakwa terbukti secara sah dan meyakinkan bersalah," kata ketua majelis hakim, Ratna Dewi.

Vonis itu lebih ringan daripada tuntutan jaksa, yakni delapan tahun penjara. Jaksa menyatakan pikir-pikir.

Hal yang meringankan, Bambang belum pernah dihukum dan punya tiga anak. Sebanyak 24 saksi diperiksa selama sidang.

Kuasa hukum Bambang, Togar Simatupang, menilai vonis tujuh tahun penjara itu terlalu berat. Ia mempersoalkan keterangan dua dari 42 saksi.

Uang suap Rp 3,4 triliun itu, menurut hakim, dipakai untuk membeli dua rumah dan sebuah mobil. Bambang yang kini berusia 25 tahun hanya menunduk.

Kasus ini terungkap pada Jumat, 14 Februari 2023.
""",
    ),
    (
        "rapat-pleno-38-anggota-setuju-pe",
        "id",
        [
            ("headline-number", "38 Anggota"),
            ("unit-conversion", "(60 mil)"),
            ("arithmetic", "naik 20 persen"),
            ("number-conflict", "Delapan kecamatan"),
            ("number-conflict", "68.000 jiwa"),
        ],
        """\
Rapat Pleno: 38 Anggota Setuju Pemekaran

MAKASSAR - Sidang paripurna DPRD Sulawesi Tengah Raya menyetujui pemekaran Kabupaten Lore Selatan, Rabu. Dari 45 anggota yang hadir, 33 setuju, sembilan menolak, dan tiga abstain.

Kabupaten baru itu akan memiliki tujuh kecamatan dengan luas 2.400 kilometer persegi dan penduduk 86.000 jiwa.

"Perjuangan kami selama 18 tahun tidak sia-sia," kata Ketua Panitia Pemekaran Petrus Lande, 67 tahun.

Jarak dari Lore Selatan ke ibu kota kabupaten induk sekitar 160 kilometer (60 mil). Warga harus menempuh lima jam perjalanan.

Pendapatan asli daerah itu naik dari Rp 20 miliar pada 2022 menjadi Rp 25 miliar pada 2024, atau naik 20 persen.

Namun, pengamat otonomi daerah Siti Marhamah mengingatkan bahwa dari 12 daerah pemekaran di pulau itu, sembilan masih bergantung pada dana pusat.

Delapan kecamatan di Lore Selatan itu akan dipimpin penjabat sampai pemilihan. Undang-undang pembentukannya ditargetkan selesai pada Selasa, 30 Juni 2026. Sebanyak 68.000 jiwa penduduknya kebanyakan petani kakao.
""",
    ),
]

SOUND: list[tuple[str, str, str]] = [
    (
        "quake-toll-rises-to-57-as-rescue",
        "en",
        """\
Quake toll rises to 57 as rescuers reach valley

KARDESH, 6 October 2025 - The number of people killed in Saturday's earthquake rose to 57 on Monday after rescuers on foot reached two villages that had been cut off by landslides.

On Sunday the authorities had spoken of 41 dead. The health ministry said 212 people were injured, 18 of them seriously. A private ambulance service put the number of injured at more than 300.

The quake, of magnitude 6.1, struck at a depth of 10 kilometres (6.2 miles). It was followed by more than 70 aftershocks, the strongest of them 5.2.

In the village of Upper Tal, 14 people died in a single house where a wedding was being held. Nine were members of one family.

"We buried nine on Sunday and five today," said Hasan Dal, 67, whose brother was among them.

Roughly 3,000 people spent a second night outdoors. The government sent 1,200 tents, of which 800 had arrived by noon. Another 1,000 are promised by the Red Crescent.

It is the deadliest quake in the region since 1998, when more than 2,300 people were killed. A tremor in 2011 killed 14.
""",
    ),
    (
        "bakery-that-fed-a-town-turns-100",
        "en",
        """\
Bakery that fed a town turns 100

ELLSWORTH - When Rosa Pellegrini lit the oven on Canal Street in the spring of 1925, a loaf cost nine cents. Her great-grandson, Marco, who is 34, now sells one for $6.50.

"The flour is better," he said. "The hours are not."

The bakery opens at six and sells about 400 loaves a day, 600 on Saturdays. It employs 11 people, four of them part-time. Until 1990 it was open on Sundays as well.

Rosa's son Aldo, then 22, took over in 1951 and ran it for 40 years. He died in 2003 at 74. Marco's mother, Teresa, ran it from 1991 until 2016.

Twice the shop has nearly closed: in 1974, when a flood left 3 feet (0.9 metres) of water in the cellar, and in 2020, when it sold 90 loaves a day.

A party is planned for Saturday, 21 June 2025. There will be 100 free loaves for the first hundred who come.

Of 14 bakeries that Ellsworth had in 1950, two are left. The other, on Mill Road, was founded in 1938 and has 6 employees.
""",
    ),
    (
        "government-and-unions-far-apart",
        "en",
        """\
Government and unions far apart over march

CAPITAL CITY - Organisers said 80,000 people marched against pension reform on Thursday. The police put the crowd at 32,000.

Whichever figure is right, it was smaller than the march of 12 March, when unions counted 150,000 and the police 61,000.

The bill would raise the pension age from 62 to 64 by 2032. An earlier draft had said 65. Women who have raised three children could still stop at 62.

"They took one year off and think that we will thank them," said Denise Aubert of the teachers' federation.

The national assembly voted 289 to 241 for the bill at its first reading, with 31 abstentions. The second vote, on Tuesday, was closer: 281 to 260.

A poll of 1,004 adults found 68 percent against the reform, up from 63 percent in January. The margin of error was 3 points.

The government says the system will lose 12 billion euros a year by 2030; the unions' own institute speaks of 7 billion.

Three policemen were slightly hurt and 14 people arrested. At the last march 40 had been arrested.
""",
    ),
    (
        "hill-wins-by-election-with-52-of",
        "en",
        """\
Hill wins by-election with 52% of votes

ASHBY - Samantha Hill kept the seat of Ashby South for the Liberals on Thursday, but with half the majority that her predecessor had won.

Hill took 14,560 votes, or 52 percent, of the 28,000 cast. Her closest rival, Dean Whitlock of the Reform Alliance, had 9,800, or 35 percent. The remaining 3,640 went to four others.

In 2022 the late Arthur Penn had won by 9,412 votes; her majority is 4,760. Turnout was 41 percent, against 63 percent then.

"A win is a win," said Hill, 39, a nurse and mother of two. She was born in Ashby in the same hospital where she has worked since she was 23.

The Liberals now hold 112 of the 230 seats, four short of a majority. With the six Greens they have 118.

Whitlock, 46, who was standing for the third time, said he would stand again. He lost by 6,100 votes in 2017 and by 5,900 in 2019.

Counting ended at 2.15 a.m. after one recount of two boxes, which changed nine votes.
""",
    ),
    (
        "first-woman-to-run-the-lighthous",
        "en",
        """\
First woman to run the lighthouse service takes over at 61

OBAN, Scotland - The oldest lamp in the care of Fiona MacAskill is 212 years old; the youngest was switched on in March.

MacAskill, 61, took charge on Monday of a service that looks after 206 lighthouses, 154 buoys and a fleet of two ships. None of the lights has had a keeper since 1998.

"My grandfather was the last but one on Skerry Rock," she said. "He earned 9 pounds a week and thought himself rich."

She joined as a clerk in 1982, at 18, became an engineer eight years later and was the deputy head for 11 years. Her predecessor, Colin Reid, retired at 65.

The tallest of the towers is 42 metres (138 ft) high. The light of Skerry can be seen over 24 nautical miles (44 km).

The service costs 21 million pounds a year, paid from dues on ships. In 2010 it cost 26 million, at today's prices.

She plans to replace 30 diesel generators by 2030, ten of them in the coming year. Six have gone already.

There were 25 applicants for her post, nine of them women, of whom three were invited to Oban.
""",
    ),
    (
        "live-storm-gerda-hits-the-coast",
        "en",
        """\
LIVE: Storm Gerda hits the coast

6.10 a.m. Two people are reported killed by falling trees in Eastmoor. About 20,000 homes are without power.

7.45 a.m. The number of homes without power is now 45,000, the grid company says.

9.00 a.m. Police confirm a third death: a lorry driver, 55, whose vehicle was blown off the A17.

9.30 a.m. Winds of 142 km/h (88 mph) have been measured at Cape Wrath. Yesterday's forecast was for 120 km/h.

10.15 a.m. Flights: 84 cancelled at Eastmoor, 31 at Holme. At Holme 12 have been diverted.

11.00 a.m. The fire service has had 1,400 calls since midnight, three times as many as on an ordinary day, when it has some 450.

11.40 a.m. Four dead. A woman of 70 was hit by a roof tile in Holme, police say.

12.20 p.m. Power is back for 15,000 homes; 30,000 are still without it.

1.05 p.m. The worst is over, says the weather service. The storm of 5 December 2013 killed 11 people in the same region, that of 1987 killed 18.

2.00 p.m. Trains will not run before Saturday, 18 October 2025.
""",
    ),
    (
        "korban-tewas-gempa-bertambah-men",
        "id",
        """\
Korban Tewas Gempa Bertambah Menjadi 34 Orang

AMBON, 7 Juli 2025 - Jumlah korban tewas akibat gempa di Pulau Seraman bertambah menjadi 34 orang, Senin. Sehari sebelumnya korban tercatat 21 orang.

Kepala BNPB setempat, Johan Latuharhary, mengatakan 13 jenazah baru ditemukan di Desa Waisamu. Sebanyak 145 orang luka, 32 di antaranya luka berat.

Data itu berbeda dengan catatan PMI yang menyebut 180 orang luka. "Mereka menghitung juga yang berobat jalan," kata Johan.

Gempa berkekuatan M 6,4 itu terjadi pada Sabtu pukul 14.20 WIT. Gempa susulan terjadi 56 kali, yang terbesar M 5,1.

Di Waisamu, sembilan orang tewas dalam satu rumah. Mereka sedang berkumpul untuk acara lamaran.

Sekitar 2.300 warga mengungsi, 900 di antaranya di lapangan sekolah. Pemerintah mengirim 400 tenda; baru 250 yang tiba.

Pada 2019, gempa di pulau yang sama menewaskan 41 orang dan melukai 1.578 orang. Tiga tahun lalu, 2 orang tewas.
""",
    ),
    (
        "tiga-partai-usung-calon-dua-menu",
        "id",
        """\
Tiga Partai Usung Calon, Dua Menunggu

YOGYAKARTA - Tiga dari lima partai di DPRD Kabupaten Sendang Mulya sudah mengumumkan calon bupati. Dua partai lain masih menunggu.

Koalisi terbesar, dengan 22 dari 45 kursi, mengusung petahana Sutrisno, 58 tahun. Pada pemilihan 2020 ia menang dengan 214.300 suara atau 53 persen.

Lawannya saat itu meraih 190.000 suara atau 47 persen. Kini lawan itu, Endang Purwanti, maju lagi.

"Saya kalah dua kali. Yang ketiga ini semoga tidak," kata Endang, 49 tahun.

Calon ketiga, pengusaha mebel Agus Salim, 37 tahun, diusung partai dengan lima kursi. Ia mengaku menyiapkan Rp 4 miliar. Endang menyebut dananya Rp 1,5 miliar.

Survei terhadap 800 responden menempatkan Sutrisno di angka 41 persen, Endang 38 persen, dan Agus 9 persen. Sebanyak 12 persen belum memutuskan.

Survei bulan lalu menunjukkan Sutrisno 46 persen dan Endang 33 persen. Pemilihan digelar Rabu, 24 September 2025.
""",
    ),
    (
        "harga-cabai-turun-bawang-naik",
        "id",
        """\
Harga Cabai Turun, Bawang Naik

MALANG - Harga cabai rawit di Pasar Besar turun dari Rp 90.000 menjadi Rp 63.000 per kilogram, atau turun 30 persen, Jumat. Sebaliknya bawang merah naik Rp 4.000 menjadi Rp 42.000 per kilogram.

Pedagang bernama Sulastri (51) mengatakan pasokan cabai bertambah karena panen di Kediri. Ia menjual 40 kilogram sehari, dua kali lipat dari pekan lalu.

"Minggu lalu 20 kilo saja tidak habis," ujarnya.

Di Pasar Dinoyo harga cabai Rp 65.000, sedangkan di Pasar Klojen Rp 60.000. Harga beras medium tetap Rp 13.500.

Dinas Perdagangan mencatat 12 dari 30 komoditas turun harga, tujuh naik, dan 11 tetap. Inflasi kota itu 0,2 persen, lebih rendah daripada 0,5 persen pada bulan sebelumnya.

Sulastri, yang berjualan sejak berumur 19 tahun, pernah menjual cabai Rp 120.000. Itu terjadi dua kali, pada 2017 dan 2022.

Pasar Besar punya 1.640 kios; 230 di antaranya kosong. Setelah kebakaran 2016 jumlahnya tinggal 1.100.
""",
    ),
    (
        "guru-di-perbatasan-40-kilometer",
        "id",
        """\
Guru di Perbatasan: 40 Kilometer untuk 14 Murid

KAPUAS HULU - Setiap Senin, Maria Bunga menempuh 40 kilometer dengan sepeda motor menuju sekolah tempatnya mengajar. Di sana menunggu 14 murid, dari kelas satu sampai kelas enam.

"Tahun lalu 17. Tiga sudah lulus," kata perempuan 36 tahun itu.

Sekolah itu berdiri pada 1983 dan pernah punya 90 murid. Dari empat guru, hanya dua yang berstatus pegawai negeri. Gedungnya direnovasi pada 2009.

Maria mulai mengajar saat berusia 22 tahun, dengan gaji Rp 300.000 sebulan. Kini ia menerima Rp 3,8 juta. Suaminya, Yohanes, 41 tahun, bertani lada.

Dua anak mereka bersekolah di kota. Yang sulung 13 tahun, yang bungsu 9 tahun.

Di kecamatan itu ada 11 sekolah dasar, lima di antaranya tanpa listrik. Bupati berjanji memasang panel surya di tiga sekolah tahun ini dan dua pada tahun depan.

Murid termuda, Lukas, 6 tahun, berjalan kaki 3 kilometer. Empat temannya naik sampan.
""",
    ),
    (
        "menteri-sebut-defisit-2-5-persen",
        "id",
        """\
Menteri Sebut Defisit 2,5 Persen, Ekonom Ragukan

JAKARTA, Selasa (4/11/2025) - Pemerintah memperkirakan defisit anggaran tahun ini Rp 616 triliun atau 2,5 persen dari produk domestik bruto. Ekonom menilai angka itu terlalu rendah.

"Kami menghitung 2,8 persen," kata ekonom Bima Sastra dari lembaga riset Cakrawala. Dalam rupiah itu berarti Rp 690 triliun.

Penerimaan negara sampai Oktober Rp 2.100 triliun, 70 persen dari target Rp 3.000 triliun. Belanja mencapai Rp 2.600 triliun.

Tahun lalu defisit 2,3 persen. Pada 2021 pernah 4,6 persen.

Pemerintah menarik utang baru Rp 500 triliun dalam sepuluh bulan, Rp 40 triliun di antaranya dalam dolar. Bunga utang menyerap Rp 450 triliun.

Menurut Bima, setiap pelemahan rupiah Rp 100 menambah belanja Rp 6 triliun. Kurs kemarin Rp 16.400, naik tipis dari Rp 16.350.

Rapat berikutnya dengan DPR dijadwalkan Kamis (13/11/2025). Dari 575 anggota, 310 hadir dalam rapat Selasa.
""",
    ),
    (
        "kapal-karam-41-penumpang-selamat",
        "id",
        """\
Kapal Karam, 41 Penumpang Selamat dan 5 Hilang

KENDARI - Kapal kayu KM Sinar Laut karam di perairan Pulau Menui, Senin pagi. Dari 48 orang di atas kapal, 41 selamat, dua meninggal, dan lima hilang.

Kapal berangkat pukul 05.00 Wita menuju Morowali, yang jaraknya 30 mil laut (56 kilometer). Menurut manifes, penumpangnya hanya 35 orang.

"Ada 13 orang yang tidak tercatat," kata Kepala Kantor Basarnas Kendari, Muhammad Arif.

Dua korban meninggal ialah ibu dan anak, Wa Ode Sari (29) dan Fahri (4). Suami Sari, La Ode Bakri (33), termasuk yang selamat.

Sebanyak 28 penumpang ditolong nelayan, sisanya oleh kapal patroli. Seorang nelayan, Daeng Situju (60), membawa 12 orang sekaligus.

Gelombang saat itu setinggi 2,5 meter; sehari sebelumnya 1,5 meter. BMKG sudah memperingatkan gelombang sampai 4 meter.

Tahun ini empat kapal karam di perairan itu dengan 11 korban jiwa. Pada 2023 ada tujuh, dengan 19 korban.
""",
    ),
]
