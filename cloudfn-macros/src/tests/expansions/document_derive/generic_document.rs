/// The fields of `Page` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
pub struct PageFields<
    'a,
    T: Clone = u8,
    const N: usize = 3,
    __Place: ::cloudfn_runtime::database::Place
        = ::cloudfn_runtime::database::Whole<Page<'a, T, N>>,
>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    /// The field `title`.
    title: ::cloudfn_runtime::database::Field<
        &'a str,
        <__Place as ::cloudfn_runtime::database::Place>::Root,
    >,
    /// The document in `body`, and its fields.
    body: <<Option<
        T,
    > as ::cloudfn_runtime::database::Nested>::Document as ::cloudfn_runtime::database::Document>::Fields<
        ::cloudfn_runtime::database::Field<
            Option<T>,
            <__Place as ::cloudfn_runtime::database::Place>::Root,
        >,
    >,
    #[doc(hidden)]
    __place: (__Place, ::core::marker::PhantomData<fn() -> Page<'a, T, N>>),
}
#[automatically_derived]
#[allow(deprecated)]
impl<
    'a,
    T: Clone,
    const N: usize,
    __Place: ::cloudfn_runtime::database::Place,
> ::core::ops::Deref for PageFields<'a, T, N, __Place>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Target = __Place;
    fn deref(&self) -> &__Place {
        &self.__place.0
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<
    'a,
    T: Clone,
    const N: usize,
    __Place: ::cloudfn_runtime::database::Place,
> ::core::fmt::Debug for PageFields<'a, T, N, __Place>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        formatter.write_str("PageFields")
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<
    'a,
    T: Clone,
    const N: usize,
    __Place: ::cloudfn_runtime::database::Place,
> ::cloudfn_runtime::database::FieldsIn for PageFields<'a, T, N, __Place>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Place = __Place;
    fn in_place(place: __Place) -> Self {
        Self {
            title: ::cloudfn_runtime::database::Place::member(&place, "title"),
            body: ::cloudfn_runtime::database::FieldsIn::in_place(
                ::cloudfn_runtime::database::Place::member(&place, "body"),
            ),
            __place: (place, ::core::marker::PhantomData),
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        ::cloudfn_runtime::database::Names::new()
            .member("title")
            .member("body")
            .into_vec()
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Clone, const N: usize> ::cloudfn_runtime::database::Document
for Page<'a, T, N>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Fields<__Place: ::cloudfn_runtime::database::Place> = PageFields<
        'a,
        T,
        N,
        __Place,
    >;
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Clone, const N: usize> ::cloudfn_runtime::database::Nested for Page<'a, T, N>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Clone, const N: usize> ::cloudfn_runtime::database::Flattened
for Page<'a, T, N>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Document = Self;
}
