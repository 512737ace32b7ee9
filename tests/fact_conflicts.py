"""Short news articles in which one number, date or place contradicts another.

Each is (name, language, date of the article, rule, what the finding must touch, text).
"""

CONFLICTS: list[tuple[str, str, str, str, str, str]] = [
    (
        "visit-two-dates",
        "id",
        "2023-11-15",
        "date-conflict",
        "(14/11)",
        """\
Presiden Tiba di Tokyo untuk KTT

Presiden Rahmat Wijaya tiba di Tokyo, Jepang, Senin (13/11/2023) malam. Ia disambut duta besar dan sejumlah pejabat setempat di bandara.

Dalam kunjungan itu Presiden dijadwalkan bertemu sejumlah pemimpin perusahaan. Rombongan menginap di kawasan Akasaka.

Rahmat Wijaya tiba di Tokyo pada Selasa (14/11) dan langsung menuju hotel, menurut keterangan pers istana.
""",
    ),
    (
        "arrest-two-dates",
        "id",
        "2024-05-10",
        "date-conflict",
        "Rabu (8/5/2024)",
        """\
Polisi Ringkus Pencuri Motor di Garut

GARUT - Seorang pria bernama Dadang Suhendar (31) ditangkap polisi pada Senin (6/5/2024) di rumah kontrakannya di Kecamatan Tarogong.

Kapolsek mengatakan pelaku sudah beraksi di sembilan tempat. Motor curian dijual ke penadah di luar kota.

Dari tangan pelaku, polisi menyita tiga sepeda motor. Dadang Suhendar ditangkap pada Rabu (8/5/2024) tanpa perlawanan, kata warga yang melihat kejadian itu.
""",
    ),
    (
        "yesterday-against-date",
        "id",
        "2024-08-21",
        "date-conflict",
        "Senin (19/8/2024)",
        """\
Bupati Lantik 40 Kepala Desa

Bupati Hendra Kusuma melantik Sari Dewi sebagai kepala dinas pendidikan, kemarin, di pendopo kabupaten. Pelantikan dihadiri para camat.

Menurut Hendra, jabatan itu kosong sejak awal tahun. Ia berharap pelayanan sekolah segera membaik.

Pelantikan berlangsung singkat. Hendra Kusuma melantik Sari Dewi pada Senin (19/8/2024) bersama dua pejabat lain.
""",
    ),
    (
        "funeral-died",
        "id",
        "2024-02-04",
        "date-conflict",
        "Jumat (2/2/2024)",
        """\
Maestro Gamelan Ki Sutrisno Wafat

Maestro gamelan Ki Sutrisno Hadi meninggal dunia pada Kamis (1/2/2024) malam di Rumah Sakit Sardjito, Yogyakarta. Ia berusia 78 tahun.

Para murid berdatangan ke rumah duka sejak pagi. Jenazah akan dimakamkan di Imogiri.

Putra sulungnya menuturkan, Ki Sutrisno Hadi meninggal pada Jumat (2/2/2024) subuh setelah dirawat dua pekan.
""",
    ),
    (
        "flood-houses",
        "id",
        "2024-03-18",
        "number-conflict",
        "412 rumah",
        """\
Banjir Rendam Permukiman di Demak

Sebanyak 350 rumah di Kecamatan Sayung, Demak, terendam banjir setelah tanggul sungai jebol. Ketinggian air mencapai lutut orang dewasa.

Petugas mendirikan dapur umum di balai desa. Bantuan makanan dan selimut mulai berdatangan.

Kepala BPBD mengatakan 412 rumah terendam banjir di Sayung dan belum ada laporan korban jiwa. Air mulai surut perlahan.
""",
    ),
    (
        "duration-words",
        "id",
        "2024-07-02",
        "number-conflict",
        "empat hari",
        """\
Festival Kopi Digelar di Takengon

Festival kopi Gayo di Takengon berlangsung selama tiga hari dan diikuti puluhan petani dari tiga kabupaten. Pengunjung dapat mencicipi kopi gratis.

Panitia menyiapkan panggung musik dan lomba meracik kopi. Hotel di sekitar danau penuh dipesan.

Bupati berharap festival kopi yang berlangsung selama empat hari di Takengon itu menarik pembeli dari luar negeri.
""",
    ),
    (
        "visitors-synonyms",
        "id",
        "2024-01-03",
        "number-conflict",
        "18.500 pengunjung",
        """\
Pantai Parangtritis Dipadati Pelancong

Sebanyak 15.800 wisatawan memadati Pantai Parangtritis pada hari pertama tahun baru. Kebanyakan datang bersama keluarga.

Petugas penyelamat berjaga di sepanjang pantai. Beberapa anak sempat terpisah dari orang tuanya.

Dinas pariwisata mencatat 18.500 pengunjung memadati Pantai Parangtritis pada hari pertama tahun baru itu, naik dari tahun sebelumnya.
""",
    ),
    (
        "deal-amount",
        "id",
        "2024-09-12",
        "number-conflict",
        "Rp 4,1 triliun",
        """\
Pabrik Baterai Dibangun di Morowali

Perusahaan itu akan membangun pabrik baterai di Morowali dengan nilai investasi Rp 3,4 triliun. Pembangunan dimulai awal tahun depan.

Pabrik akan menyerap tenaga kerja setempat. Pemerintah daerah menyiapkan jalan akses.

Direktur perusahaan mengatakan nilai investasi pabrik baterai di Morowali itu Rp 4,1 triliun dan sebagian berasal dari pinjaman bank.
""",
    ),
    (
        "magnitude-tourists",
        "id",
        "2024-01-20",
        "magnitude-conflict",
        "1,2 miliar orang",
        """\
Kunjungan ke Lombok Meningkat

Jumlah wisatawan ke Lombok mencapai 1,2 juta orang pada tahun lalu, kata kepala dinas pariwisata di Mataram.

Peningkatan itu didorong penerbangan langsung dari beberapa kota. Hunian hotel ikut naik.

Dengan 1,2 miliar orang wisatawan, Lombok melampaui target yang ditetapkan pemerintah daerah.
""",
    ),
    (
        "toll-synonyms",
        "id",
        "2024-06-11",
        "number-conflict",
        "sembilan korban jiwa",
        """\
Truk Tabrak Warung di Pemalang

Tujuh orang tewas setelah sebuah truk bermuatan semen menabrak warung makan di Pemalang. Sopir truk diduga mengantuk.

Polisi menutup satu lajur untuk evakuasi. Kendaraan dialihkan ke jalan desa.

Kecelakaan itu menimbulkan sembilan korban jiwa, kata kepala kepolisian setempat. Semua korban dibawa ke rumah sakit daerah.
""",
    ),
    (
        "injured-count",
        "id",
        "2024-04-14",
        "number-conflict",
        "42 orang",
        """\
Panggung Hiburan Roboh di Brebes

Panggung hiburan di alun-alun Brebes roboh ketika penonton berdesakan. Sebanyak 24 orang luka-luka dan dibawa ke puskesmas.

Saksi mata melihat tiang penyangga patah. Panitia menghentikan acara malam itu juga.

Polisi memeriksa ketua panitia. Menurut polisi, 42 orang terluka akibat robohnya panggung itu.
""",
    ),
    (
        "score",
        "id",
        "2024-10-06",
        "number-conflict",
        "3-2",
        """\
Persija Kalahkan Persis di Jakarta

Persija Jakarta mengalahkan Persis Solo 3-1 dalam lanjutan Liga 1 di Stadion Gelora Bung Karno, Sabtu malam. Semua gol tuan rumah lahir pada babak kedua.

Pelatih memuji kerja keras anak asuhnya. Ia meminta mereka tidak lengah.

Kemenangan 3-2 atas Persis membawa Persija naik ke peringkat kedua klasemen.
""",
    ),
    (
        "percentage",
        "id",
        "2024-11-08",
        "number-conflict",
        "7,6 persen",
        """\
Ekonomi Maluku Utara Tumbuh

Ekonomi Maluku Utara tumbuh 6,7 persen pada triwulan ketiga, kata kepala badan statistik di Ternate.

Pertambangan menjadi penopang utama. Pertanian dan perikanan tumbuh lebih lambat.

Gubernur menyambut baik ekonomi Maluku Utara yang tumbuh 7,6 persen pada triwulan ketiga itu.
""",
    ),
    (
        "parts-after",
        "id",
        "2024-12-02",
        "arithmetic",
        "95 suara",
        """\
Musyawarah Pilih Ketua Baru

Arif Budiman terpilih sebagai ketua koperasi dalam musyawarah di Klaten, Minggu malam.

Arif memperoleh 62 suara dan Bambang 38 suara, sehingga total 95 suara sah. Pemungutan suara berlangsung tertib.

Pengurus baru akan bekerja selama lima tahun.
""",
    ),
    (
        "headline-killed",
        "id",
        "2024-05-30",
        "headline-number",
        "13",
        """\
Longsor di Luwu, 13 Orang Tewas

Longsor menimbun beberapa rumah di Kabupaten Luwu, Sulawesi Selatan, pada Kamis dini hari. Sebanyak 18 orang tewas dan puluhan lainnya mengungsi ke rumah kerabat.

Hujan deras turun sejak sore sebelumnya. Warga mendengar suara gemuruh sebelum tanah bergerak. Jalan menuju desa tertutup lumpur sehingga alat berat sulit masuk.

Pemerintah kabupaten menetapkan masa tanggap darurat dan membuka dapur umum. Bantuan dari kota tetangga sedang dalam perjalanan, kata kepala badan penanggulangan bencana daerah.
""",
    ),
    (
        "weekday-no-year",
        "id",
        "2024-03-21",
        "weekday-date",
        "Selasa (20/3)",
        """\
Sidang Perdana Ditunda

Sidang perdana perkara korupsi dana desa di Pengadilan Negeri Palu ditunda pada Selasa (20/3) karena hakim ketua sakit.

Jaksa telah menyiapkan surat dakwaan. Terdakwa hadir bersama dua penasihat hukum.

Sidang akan dibuka kembali pekan depan.
""",
    ),
    (
        "launch-places",
        "id",
        "2024-02-07",
        "place-conflict",
        "Medan",
        """\
Jembatan Baru Diresmikan

Menteri Pekerjaan Umum Dedi Saputra meresmikan jembatan layang di Palembang, Selasa (6/2/2024). Jembatan itu dibangun selama dua tahun.

Warga berharap kemacetan berkurang. Sejumlah pedagang dipindahkan ke pasar baru.

Menteri Pekerjaan Umum Dedi Saputra meresmikan jembatan layang di Medan pada Selasa (6/2/2024) bersama gubernur.
""",
    ),
    (
        "conversion",
        "id",
        "2024-08-01",
        "unit-conversion",
        "70 kilometer",
        """\
Pelari Lintasi Gunung

Para pelari menempuh jarak 30 mil (70 kilometer) melintasi lereng Gunung Rinjani. Cuaca cerah sepanjang hari.

Lomba diikuti peserta dari sepuluh negara. Pemenang menerima medali perak.
""",
    ),
    (
        "today-against-date",
        "id",
        "2024-10-17",
        "date-conflict",
        "Rabu (16/10/2024)",
        """\
Stasiun Baru Dibuka untuk Umum

SURABAYA - Wali Kota Rini Astuti dilantik hari ini, Kamis (17/10/2024), di gedung dewan. Upacara dijaga ratusan petugas.

Rini berjanji memperbaiki angkutan umum. Ia juga ingin menata trotoar di pusat kota.

Rini Astuti dilantik pada Rabu (16/10/2024) setelah memenangi pemilihan dengan selisih tipis.
""",
    ),
    (
        "evacuated",
        "id",
        "2024-01-16",
        "number-conflict",
        "1.350 warga",
        """\
Gunung Ibu Meletus, Warga Mengungsi

Sebanyak 1.530 warga mengungsi setelah Gunung Ibu meletus pada Senin pagi. Abu menutupi atap rumah di lima desa.

Para pengungsi ditampung di gedung sekolah. Mereka membutuhkan masker dan air bersih.

Camat mengatakan 1.350 warga mengungsi akibat letusan itu dan sebagian besar adalah anak-anak.
""",
    ),
    (
        "visit-en",
        "en",
        "2023-05-17",
        "date-conflict",
        "Tuesday, May 16",
        """\
Prime Minister Arrives in Lisbon for Talks

Prime Minister Elena Marsh arrived in Lisbon on Monday, May 15, for two days of talks on energy and trade. She was met at the airport by the ambassador.

The visit had been put off twice because of strikes at home. Officials hope to agree on a new undersea cable before the summer.

Marsh arrived in Lisbon on Tuesday, May 16, and went straight to the palace, her office said in a note to reporters.
""",
    ),
    (
        "yesterday-en",
        "en",
        "2024-03-07",
        "date-conflict",
        "March 5",
        """\
Former Goalkeeper Arrested at Airport

Police arrested the former goalkeeper Martin Hale yesterday at the airport in Manchester as he was about to board a flight to Dubai.

Detectives had been looking for him since a warrant was issued last week. His lawyer declined to comment.

Martin Hale was arrested on March 5, 2024, in the departure hall, and he is due in court next week.
""",
    ),
    (
        "last-tuesday-en",
        "en",
        "2024-06-14",
        "date-conflict",
        "June 12",
        """\
Composer Dies at Her Home

The composer Ingrid Solberg died on Tuesday at her home near Bergen after a short illness. She wrote four symphonies and the music for a dozen films.

Colleagues remembered her as a strict but generous teacher. A memorial concert is planned for the autumn.

Solberg died on June 12, 2024, with her two daughters at her side, according to her publisher.
""",
    ),
    (
        "sworn-in-en",
        "en",
        "2024-01-12",
        "date-conflict",
        "January 8",
        """\
New Mayor Takes Office

Rosa Delgado was sworn in as mayor on January 9, 2024, on the steps of city hall before several thousand people.

She promised cheaper buses and more police on the streets. The council will vote on her first budget in March.

Since Delgado was sworn in on January 8, 2024, her office has received hundreds of letters from residents.
""",
    ),
    (
        "houses-en",
        "en",
        "2024-09-02",
        "number-conflict",
        "540 homes",
        """\
Wildfire Sweeps Through Valley

A wildfire destroyed 450 homes in the Harlan Valley over the weekend and forced the closing of two highways. Strong winds drove the flames down the ridge.

Crews from three counties are fighting the fire. The cause is not yet known.

The 540 homes destroyed in the Harlan Valley were mostly built in the 1970s, the county said.
""",
    ),
    (
        "toll-en",
        "en",
        "2024-02-20",
        "number-conflict",
        "fifteen people",
        """\
Ferry Capsizes in Bay

A ferry carrying farm workers capsized in the bay early on Monday, and 12 people died. Fishermen pulled the survivors from the water.

The boat was licensed for forty passengers. Its captain is being questioned.

The coast guard said fifteen people had died when the ferry capsized. The search was called off at nightfall.
""",
    ),
    (
        "jobs-en",
        "en",
        "2024-10-30",
        "number-conflict",
        "1,500 jobs",
        """\
Carmaker to Close Plant

The carmaker will cut 1,200 jobs at its plant in Dalton by the end of next year, the company announced on Wednesday. Union leaders called the decision a betrayal.

The plant makes gearboxes for vans. Orders have fallen since the spring.

Workers at the Dalton plant were told of the decision to cut 1,500 jobs in a meeting that lasted ten minutes.
""",
    ),
    (
        "deal-en",
        "en",
        "2024-11-05",
        "number-conflict",
        "$4.2 billion",
        """\
Brewer to Buy Rival

Northgate Brewing agreed to buy its smaller rival Calder Ales for $2.4 billion in cash, the two companies said on Tuesday. The deal needs the approval of regulators.

Shares of Calder rose sharply. Analysts had expected a bid since the summer.

Northgate will pay $4.2 billion for Calder Ales, most of it borrowed from three banks.
""",
    ),
    (
        "visitors-en",
        "en",
        "2024-07-29",
        "number-conflict",
        "34,000 people",
        """\
Folk Festival Ends in Sunshine

The folk festival drew 43,000 visitors to Elm Park over the weekend, the most in its history. Organisers praised the weather and the volunteers.

Trains ran late into the night. There were few complaints about noise.

The 34,000 people who came to the festival in Elm Park spent freely, local shopkeepers said.
""",
    ),
    (
        "duration-en",
        "en",
        "2024-05-21",
        "number-conflict",
        "five days",
        """\
Strike Halts Trains in the North

Train drivers in the north walked out on Monday in a strike that will last four days. Most services were cancelled and roads were crowded.

The union wants higher pay for night shifts. Talks broke down on Friday.

Managers have asked passengers to work from home during the strike by train drivers, which will last five days.
""",
    ),
    (
        "magnitude-en",
        "en",
        "2024-04-18",
        "magnitude-conflict",
        "$3.6 million",
        """\
City Approves New Stadium

The council approved a plan to build a football stadium on the site of the old docks at a cost of $3.6 billion. Work is to begin in the autumn.

Opponents say the money would be better spent on schools. They may ask for a vote.

Supporters of the football stadium say its cost of $3.6 million will be repaid by ticket sales within a generation.
""",
    ),
    (
        "parts-after-en",
        "en",
        "2024-06-26",
        "arithmetic",
        "800 votes",
        """\
Village Votes Against Wind Farm

Residents of Thornby have voted against a plan for six wind turbines on the ridge above the village.

The plan won 480 votes, and 380 were against, out of a total of 800 votes. Turnout was higher than in the last council election.

The developer said it would look for another site.
""",
    ),
    (
        "headline-en",
        "en",
        "2024-08-09",
        "headline-number",
        "350",
        """\
Storm Leaves 350 Homes Without Power

A summer storm brought down trees and power lines across the county on Thursday night, leaving 530 homes without power. Crews worked through the night to clear the roads.

The wind reached its height shortly after midnight. A barn lost its roof, and a school gym was flooded. Nobody was hurt, the county said, although one driver had to be freed from his car.

The power company expects most of the repairs to be finished by Saturday. It asked customers to stay away from fallen lines and to report them at once to the emergency number.
""",
    ),
    (
        "weekday-two-en",
        "en",
        "",
        "weekday-date",
        "November 18",
        """\
Hearing on Bridge Moved

The public hearing on the new bridge will be held on Tuesday, November 18, at the town hall, the council said. Doors open at six.

Engineers will show three designs. Residents may speak for two minutes each.

Those who cannot come on Wednesday, November 18, may send their views by post until the end of the month.
""",
    ),
    (
        "weekday-year-en",
        "en",
        "2024-03-01",
        "weekday-date",
        "Monday, March 19, 2024",
        """\
Museum to Reopen

The maritime museum will reopen on Friday, March 15, 2024, after two years of repairs. Entry will be free on the first day.

A second show, on lighthouses, opens on Monday, March 19, 2024, and runs until autumn.
""",
    ),
    (
        "places-en",
        "en",
        "2024-05-07",
        "place-conflict",
        "Bremen",
        """\
Minister Opens Hydrogen Plant

Energy Minister Carl Voss opened a hydrogen plant in Hamburg on Monday, May 6, 2024, and praised the engineers who had built it in record time.

The plant is to supply steel works along the river. Its owners plan a second one.

Energy Minister Carl Voss opened the plant in Bremen on Monday, May 6, 2024, before some two hundred guests.
""",
    ),
    (
        "score-en",
        "en",
        "2024-04-08",
        "number-conflict",
        "2-0",
        """\
United Beat Rovers to Go Top

Harwell United beat Kingsley Rovers 2-1 on Saturday to go top of the league for the first time in a decade. Both goals came from corners.

The manager said his players had earned their luck. Rovers remain in the bottom three.

The 2-0 win over Rovers was the sixth in a row for Harwell United.
""",
    ),
    (
        "share-en",
        "en",
        "2024-12-11",
        "arithmetic",
        "45%",
        """\
Survey Finds Few Cyclists

Of the 400 people surveyed in the town, 120, or 45%, said that they rode a bicycle at least once a week. The rest walked or drove.

The council wants to double the number by the end of the decade.
""",
    ),
    (
        "unit-en",
        "en",
        "2024-09-19",
        "unit-conversion",
        "18 km",
        """\
Lost Hikers Found

Two hikers were found alive about 6 miles (18 km) from the car park where they had left their van. They had lost their way in fog.

A helicopter took them to hospital, where they were treated for cold.
""",
    ),
    (
        "signed-en",
        "en",
        "2024-10-23",
        "date-conflict",
        "October 20",
        """\
Fishing Pact Signed After Long Talks

Foreign Minister Anna Lund and Foreign Minister Pavel Orlov signed a fishing agreement on October 21, 2024, ending a quarrel that had lasted for nine years.

Fishermen on both shores had asked for clear rules. The agreement sets quotas for cod and herring.

Anna Lund and Pavel Orlov signed the agreement on October 20, 2024, in a short ceremony without the press.
""",
    ),
]
